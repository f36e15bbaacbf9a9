package org.rcm.intake.extraction.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.document.Documents.Document;
import org.rcm.intake.extraction.names.Naming;
import org.rcm.intake.extraction.names.Surnamed;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.names.NameMatch;

/**
 * Whoever is named in running text and whose passport is attached is who comes, where nothing else in the mail tells more
 * than who signs it: "Adjunto el pasaporte de la Cap. Mora. Ana Ruiz, Enlace". One mail, one thread.
 */
final class Holders {
    private final Contents contents;
    private final Naming naming;
    private final Surnamed surnamed;

    Holders(Contents contents, Catalogue catalogue) {
        this.contents = contents;
        this.naming = new Naming(catalogue);
        this.surnamed = new Surnamed(catalogue);
    }

    /**
     * Those named in running text to whom the passports belong, and none to the signer: the only one who fits, or for each
     * passport somebody else; empty if that is nobody.
     */
    List<Draft> insteadOf(Draft signer, List<Document> documents) {
        List<Passport> passports = accepted(documents);
        if (!areOfOthers(signer, documents)) {
            return List.of();
        }
        List<Draft> holders = new ArrayList<>();
        for (Mention mention : contents.mentions()) {
            Draft named = mention.draft();
            boolean holds = passports.stream().anyMatch(passport -> isOf(named, passport));
            if (holds && holders.stream().noneMatch(holder -> People.same(holder, named))) {
                holders.add(named);
            }
        }
        boolean eachHisOwn = holders.size() == of(documents)
                && passports.stream()
                        .allMatch(passport -> holders.stream()
                                        .filter(holder -> isOf(holder, passport))
                                        .count()
                                == 1);
        if (holders.isEmpty() && of(documents) == 1 && isAnyCalled(passports.get(0))) {
            return List.of(new Draft());
        }
        return holders.size() == 1 || eachHisOwn ? holders : List.of();
    }

    /** "El de la licenciada Mora": the passport tells the rest of her name. */
    private boolean isAnyCalled(Passport passport) {
        return contents.paragraphs().stream()
                .anyMatch(paragraph -> IntStream.range(0, paragraph.words().size())
                        .mapToObj(at -> surnamed.at(paragraph, at))
                        .filter(Objects::nonNull)
                        .anyMatch(called -> isCalled(called, passport)));
    }

    private static boolean isCalled(Draft called, Passport passport) {
        List<String> surnames =
                Word.of(passport.surnames()).stream().map(Word::folded).toList();
        return surnames.contains(Word.fold(called.text(Field.SURNAMES)));
    }

    /** True if there are passports, and none of them is the signer's. */
    boolean areOfOthers(Draft signer, List<Document> documents) {
        List<Passport> passports = accepted(documents);
        return !passports.isEmpty() && passports.stream().allMatch(passport -> isOfAnother(signer, passport));
    }

    /** How many people the documents are of: one for each name on them; 0 where one of them cannot be read. */
    static int of(List<Document> documents) {
        List<Passport> passports = accepted(documents);
        return passports.size() < documents.size()
                ? 0
                : (int) passports.stream()
                        .map(passport -> Word.fold(passport.surnames() + " " + passport.givenNames()))
                        .distinct()
                        .count();
    }

    private static List<Passport> accepted(List<Document> documents) {
        return documents.stream()
                .filter(document -> document.copy().accepted())
                .map(document -> document.copy().passport())
                .toList();
    }

    private boolean isOf(Draft named, Passport passport) {
        return match(named, passport).verdict() != NameMatch.Verdict.DIFFERENT;
    }

    private boolean isOfAnother(Draft signer, Passport passport) {
        return match(signer, passport).nothingShared();
    }

    private NameMatch match(Draft draft, Passport passport) {
        PersonName name = naming.of(draft, null, List.of(passport)).name();
        return NameMatch.compare(name, passport.surnames(), passport.givenNames());
    }
}
