package org.rcm.intake.packages;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page {@code intake-hub(1)} in the language of man(7), made of what {@code --help} says. */
final class ManPage {
    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    /**
     * @param hub all commands
     * @param date as it stands below each page, ISO 8601
     */
    static String of(CommandLine hub, String date) {
        ManPage made = new ManPage();
        made.head(hub, date);
        made.line(".SH COMMANDS");
        commands(hub).forEach(made::command);
        made.end();
        return made.page.toString();
    }

    private void head(CommandLine hub, String date) {
        CommandSpec spec = hub.getCommandSpec();
        String description = text(spec.usageMessage().description());
        line(".TH INTAKE\\-HUB 1 " + date + " \"" + spec.version()[0] + "\" \"User Commands\"");
        line(".SH NAME");
        line(escaped(spec.name()) + " \\- registration intake hub");
        line(".SH SYNOPSIS");
        line(".B " + escaped(spec.name()));
        line("COMMAND [OPTION]...");
        line(".SH DESCRIPTION");
        line(escaped(description));
    }

    /** In the order of the help, each with those below it. */
    private static List<CommandLine> commands(CommandLine above) {
        return above.getSubcommands().values().stream().distinct().toList();
    }

    private void command(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        line(".SS " + escaped(spec.qualifiedName(" ")));
        line(escaped(text(spec.usageMessage().description())));
        for (PositionalParamSpec word : spec.positionalParameters()) {
            argument(escaped(word.paramLabel()), word);
        }
        for (OptionSpec option : spec.options()) {
            String names = List.of(option.names()).stream()
                    .map(name -> "\\fB" + escaped(name) + "\\fR")
                    .collect(Collectors.joining(", "));
            String value = option.arity().max() == 0 ? "" : " \\fI" + escaped(option.paramLabel()) + "\\fR";
            argument(names + value, option);
        }
        commands(command).forEach(this::command);
    }

    private void argument(String shown, ArgSpec argument) {
        if (!argument.hidden()) {
            line(".TP");
            line(shown);
            line(escaped(text(argument.description()).replace("${DEFAULT-VALUE}", byDefault(argument))));
        }
    }

    /** What stands in the environment of the build is no default. */
    private static String byDefault(ArgSpec argument) {
        String value = String.valueOf(argument.defaultValue());
        return value.replaceAll("\\$\\{env:\\w+:-([^}]*)}", "$1");
    }

    private void end() {
        line(".SH \"EXIT STATUS\"");
        line("0 done, 1 something failed, 2 wrong usage or configuration.");
        line(".SH ENVIRONMENT");
        line(".TP");
        line("\\fBINTAKE_\\fIKEY\\fR");
        line("Each setting of application.properties: intake.mailbox.url is INTAKE_MAILBOX_URL.");
        line(".TP");
        line("\\fBINTAKE_JAVA_OPTS\\fR");
        line("Options of Java; they weigh more than those of the launcher.");
        line(".SH FILES");
        line(".TP");
        line("\\fI/etc/intake\\-hub\\fR");
        line("Settings, events, catalogues and words, where the Debian package is installed.");
        line(".TP");
        line("\\fI/var/lib/intake\\-hub\\fR");
        line("Database, broker and key. Without the key the data cannot be read: keep a copy.");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private static String text(String[] lines) {
        return Help.Ansi.OFF.string(String.join(" ", lines)).replace("%n", " ").replace("%%", "%");
    }

    /** A full stop or an apostrophe at the beginning would be a request. */
    static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-").replace("…", "...");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
