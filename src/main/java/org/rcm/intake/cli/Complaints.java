package org.rcm.intake.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.rcm.intake.broker.BrokerException;
import org.rcm.intake.decision.DeskException;
import org.rcm.intake.extraction.words.CatalogueException;
import org.rcm.intake.mail.MailWordsException;
import org.rcm.intake.privacy.KeyException;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.store.DatabaseException;
import org.rcm.intake.store.copy.BackupException;
import org.rcm.intake.wiring.StartException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what stopped a command into a line that says what to do, and into its exit code. */
final class Complaints implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

    @Override
    public int handleExecutionException(Exception stopped, CommandLine line, ParseResult parsed) {
        return tell(stopped, line.getCommandName(), line.getErr());
    }

    /** @param command that was stopped */
    int tell(Exception stopped, String command, PrintWriter err) {
        if (isClosedPipe(stopped)) { // whoever reads has had enough, as head does
            return ExitCode.OK;
        }
        if (stopped instanceof SettingsException settings) {
            settings.mistakes().forEach(err::println);
            return ExitCode.USAGE;
        }
        if (stopped instanceof CatalogueException || stopped instanceof MailWordsException) {
            err.println(stopped.getMessage());
            return ExitCode.USAGE;
        }
        if (stopped instanceof DatabaseException
                || stopped instanceof KeyException
                || stopped instanceof BrokerException
                || stopped instanceof StartException
                || stopped instanceof DeskException
                || stopped instanceof BackupException) {
            err.println(command + ": " + stopped.getMessage());
            return ExitCode.SOFTWARE;
        }
        if (stopped instanceof IOException) { // whose message is often but a file's name
            String what = stopped.getClass().getSimpleName() + ": " + stopped.getMessage();
            err.println(command + ": " + what);
            return ExitCode.SOFTWARE;
        }
        LOG.error("{} stopped by a fault of the hub itself", command, stopped);
        return ExitCode.SOFTWARE;
    }

    private static boolean isClosedPipe(Throwable stopped) {
        for (Throwable t = stopped; t != null && t != t.getCause(); t = t.getCause()) {
            if (t instanceof IOException && "Broken pipe".equals(t.getMessage())) {
                return true;
            }
        }
        return false;
    }
}
