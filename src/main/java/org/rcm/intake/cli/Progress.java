package org.rcm.intake.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a long work is: a bar on a terminal, a line now and then elsewhere. Not thread-safe. */
public final class Progress {
    private static final long QUIET_NANOS = 10_000_000_000L;

    private final PrintWriter err;
    private final String what;
    private final boolean terminal = System.console() != null;
    private ProgressBar bar;
    private long last = System.nanoTime();

    /** @param what is done, such as {@code mails decided} */
    public Progress(PrintWriter err, String what) {
        this.err = err;
        this.what = what;
    }

    /** @param done of so many */
    public void at(long done, long of) {
        if (terminal) {
            if (bar == null) {
                bar = new ProgressBarBuilder()
                        .setTaskName(what)
                        .setInitialMax(of)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build();
            }
            bar.stepTo(done);
        } else if (System.nanoTime() - last > QUIET_NANOS) {
            last = System.nanoTime();
            err.println(done + " of " + of + " " + what);
        }
    }

    /** It is finished. */
    public void done() {
        if (bar != null) {
            bar.stepTo(bar.getMax());
            bar.close();
        }
    }
}
