package org.rcm.intake.cli.ingest;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far an ingest is: a bar on a terminal, a line now and then elsewhere. */
final class Progress {
    private static final long QUIET_NANOS = 10_000_000_000L;

    private final PrintWriter err;
    private final boolean terminal = System.console() != null;
    private ProgressBar bar;
    private long last = System.nanoTime();

    Progress(PrintWriter err) {
        this.err = err;
    }

    void at(long decided, long of) {
        if (terminal) {
            if (bar == null) {
                bar = new ProgressBarBuilder()
                        .setTaskName("mails decided")
                        .setInitialMax(of)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build();
            }
            bar.stepTo(decided);
        } else if (System.nanoTime() - last > QUIET_NANOS) {
            last = System.nanoTime();
            err.println(decided + " of " + of + " mails decided");
        }
    }

    void done() {
        if (bar != null) {
            bar.stepTo(bar.getMax());
            bar.close();
        }
    }
}
