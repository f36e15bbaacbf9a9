package org.rcm.intake.packages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rcm.intake.cli.HubCommand;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Makes what a shell knows of the commands: completion for bash and zsh, and the manual page. Packages carry them. */
public final class ShellFiles {
    private static final String NAME = "intake-hub";
    /** Bash's own completion, borrowed by zsh at the first TAB. */
    private static final String ZSH = """
            #compdef intake-hub
            autoload -U +X bashcompinit && bashcompinit
            source ${${funcsourcetrace[1]%:*}:A:h}/../../bash-completion/completions/intake-hub
            _bash_complete -o default -F _complete_intake-hub
            """;

    private ShellFiles() {}

    /** @param args the folder, laid out as below {@code /usr/share}, and the date of the manual page */
    public static void main(String[] args) throws IOException {
        Path share = Path.of(args[0]);
        CommandLine hub = HubCommand.commandLine(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        write(share.resolve("bash-completion/completions").resolve(NAME), AutoComplete.bash(NAME, hub));
        write(share.resolve("zsh/vendor-completions").resolve("_" + NAME), ZSH);
        write(share.resolve("man/man1").resolve(NAME + ".1"), ManPage.of(hub, args[1].substring(0, 10)));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
