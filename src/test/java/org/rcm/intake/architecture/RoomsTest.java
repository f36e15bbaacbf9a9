package org.rcm.intake.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What each room may touch, a sentence each. */
@AnalyzeClasses(packages = "org.rcm.intake", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    private static final String ROOT = "org.rcm.intake.";

    @ArchTest
    static final ArchRule registration_imports_the_jdk_only = classes()
            .that()
            .resideInAPackage(ROOT + "registration..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", ROOT + "registration..");

    @ArchTest
    static final ArchRule the_model_of_an_event_imports_registration_and_the_jdk_only = classes()
            .that()
            .resideInAPackage(ROOT + "event")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", ROOT + "registration..", ROOT + "event");

    @ArchTest
    static final ArchRule rules_import_event_registration_and_the_jdk_only = classes()
            .that()
            .resideInAPackage(ROOT + "rules..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", ROOT + "registration..", ROOT + "event", ROOT + "rules..");

    @ArchTest
    static final ArchRule the_content_of_an_answer_imports_event_registration_and_the_jdk_only = classes()
            .that()
            .resideInAPackage(ROOT + "reply.content..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", ROOT + "registration..", ROOT + "event", ROOT + "reply.content..");

    @ArchTest
    static final ArchRule no_rule_asks_the_computer_for_the_time = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "rules..", ROOT + "event..", ROOT + "registration..", ROOT + "decision..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now");

    @ArchTest
    static final ArchRule pictures_are_looked_at_in_passport_only = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "passport..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.bytedeco..", "ai.onnxruntime..", "com.drew..");

    @ArchTest
    static final ArchRule documents_are_opened_in_extraction_passport_and_mail_only = noClasses()
            .that()
            .resideOutsideOfPackages(
                    ROOT + "extraction..",
                    ROOT + "passport..",
                    ROOT + "mail..",
                    ROOT + "reply.letter..",
                    ROOT + "export..",
                    ROOT + "cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "org.apache.poi..", "org.jsoup..");

    @ArchTest
    static final ArchRule jakarta_mail_stays_where_mails_are_read_and_written = noClasses()
            .that()
            .resideOutsideOfPackages(
                    ROOT + "mail..",
                    ROOT + "access..",
                    ROOT + "mailbox..",
                    ROOT + "reply",
                    ROOT + "wiring..",
                    ROOT + "cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..");

    @ArchTest
    static final ArchRule jdbc_stays_in_the_store = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "store..", ROOT + "wiring..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.h2..", "org.flywaydb..");

    @ArchTest
    static final ArchRule camel_appears_where_it_must_only = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "wiring..", ROOT + "steps..", ROOT + "mailbox..", ROOT + "cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule no_two_rooms_import_each_other =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_inner_rooms_of_extraction_import_downward_only = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(ROOT + "extraction..")
            .layer("the whole mail")
            .definedBy(ROOT + "extraction")
            .layer("kind")
            .definedBy(ROOT + "extraction.kind")
            .layer("who")
            .definedBy(ROOT + "extraction.who")
            .layer("letter")
            .definedBy(ROOT + "extraction.letter")
            .layer("contents")
            .definedBy(ROOT + "extraction.contents")
            .layer("names")
            .definedBy(ROOT + "extraction.names")
            .layer("text")
            .definedBy(ROOT + "extraction.text")
            .layer("words")
            .definedBy(ROOT + "extraction.words")
            .layer("document")
            .definedBy(ROOT + "extraction.document")
            .whereLayer("the whole mail")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("kind")
            .mayOnlyBeAccessedByLayers("the whole mail")
            .whereLayer("letter")
            .mayOnlyBeAccessedByLayers("the whole mail")
            .whereLayer("who")
            .mayOnlyBeAccessedByLayers("the whole mail", "kind")
            .whereLayer("contents")
            .mayOnlyBeAccessedByLayers("the whole mail", "kind", "who")
            .whereLayer("names")
            .mayOnlyBeAccessedByLayers("the whole mail", "kind", "who", "contents")
            .whereLayer("text")
            .mayOnlyAccessLayers("words", "document")
            .whereLayer("words")
            .mayOnlyAccessLayers("document")
            .whereLayer("document")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule nobody_downstream_is_imported_by_what_a_mail_says = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "mail..", ROOT + "extraction..", ROOT + "passport..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "event..",
                    ROOT + "rules..",
                    ROOT + "decision..",
                    ROOT + "store..",
                    ROOT + "ticketing..",
                    ROOT + "reply..",
                    ROOT + "steps..",
                    ROOT + "wiring..",
                    ROOT + "cli..");

    @ArchTest
    static final ArchRule decisions_know_neither_routes_nor_commands = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + "decision..", ROOT + "store..", ROOT + "ticketing..", ROOT + "reply..", ROOT + "export..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "steps..", ROOT + "wiring..", ROOT + "mailbox..", ROOT + "cli..", ROOT + "broker..");
}
