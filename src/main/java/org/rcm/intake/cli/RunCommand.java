package org.rcm.intake.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.rcm.intake.log.LogFormat;
import org.rcm.intake.settings.Key;
import org.rcm.intake.wiring.PendingConfiguration;
import org.rcm.intake.wiring.Purpose;
import org.rcm.intake.wiring.RunningHub;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code run}: the hub at work, until it is told to stop. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the hub against the configured mailbox, database, broker and SMTP server, until SIGTERM.")
final class RunCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

    @Mixin
    private CommonOptions common;

    RunCommand() {}

    RunCommand(CommonOptions common) {
        this.common = common;
    }

    @Override
    public Integer call() throws Exception {
        long begun = System.nanoTime();
        CountDownLatch stopped = new CountDownLatch(1);
        PendingConfiguration beginning = common.beginning();
        if ("json".equals(beginning.settings().get(Key.LOG_FORMAT))) {
            LogFormat.useJson();
        }
        try (RunningHub hub = RunningHub.start(beginning, Purpose.RUN)) {
            Thread stop = new Thread(() -> stop(hub, stopped), "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            LOG.info("ready after {} ms; stop with SIGTERM", (System.nanoTime() - begun) / 1_000_000);
            System.gc(); // what only starting needed goes back to the machine: an idle hub stays small
            stopped.await();
        }
        return 0;
    }

    /** The JVM ends when this returns: everything in flight is finished before. */
    private static void stop(RunningHub hub, CountDownLatch stopped) {
        LOG.info("stopping: finishing what is in flight");
        hub.close();
        stopped.countDown();
        LOG.info("stopped");
    }
}
