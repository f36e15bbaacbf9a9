package org.rcm.intake.reply;

import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileNameGlobMatcher;
import freemarker.cache.FirstMatchTemplateConfigurationFactory;
import freemarker.cache.StringTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** FreeMarker, as strict as it goes: templates are text that ops write, and can neither fail halfway nor run code. */
final class TemplateConfiguration {
    private TemplateConfiguration() {}

    static Configuration strict(Path folder) throws IOException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(texts(folder));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocalizedLookup(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setNumberFormat("computer");
        configuration.setTemplateConfigurations(new FirstMatchTemplateConfigurationFactory(
                        named("*.html.ftl", HTMLOutputFormat.INSTANCE),
                        named("*.txt.ftl", PlainTextOutputFormat.INSTANCE))
                .allowNoMatch(true));
        return configuration;
    }

    /** The templates as they are now: what was tried out is what is used, until all of them are read again. */
    private static StringTemplateLoader texts(Path folder) throws IOException {
        StringTemplateLoader loader = new StringTemplateLoader();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".ftl")).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                loader.putTemplate(name, text(file, name));
            }
        }
        return loader;
    }

    private static String text(Path file, String name) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException notUtf8) {
            throw new IOException(name + ": the file is not UTF-8 — save it as UTF-8", notUtf8);
        }
    }

    private static ConditionalTemplateConfigurationFactory named(String pattern, OutputFormat format) {
        freemarker.core.TemplateConfiguration as = new freemarker.core.TemplateConfiguration();
        as.setOutputFormat(format);
        return new ConditionalTemplateConfigurationFactory(new FileNameGlobMatcher(pattern), as);
    }
}
