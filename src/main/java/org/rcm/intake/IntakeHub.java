package org.rcm.intake;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import org.rcm.intake.cli.HubCommand;

/** Where the process begins: runs the command that its arguments name and ends with that command's exit code. */
public final class IntakeHub {
    private IntakeHub() {}

    public static void main(String[] args) {
        // System.out would write in the platform's charset; programs that read our output count on UTF-8.
        var out = new FileOutputStream(FileDescriptor.out);
        var err = new FileOutputStream(FileDescriptor.err);
        System.exit(HubCommand.execute(out, err, args));
    }
}
