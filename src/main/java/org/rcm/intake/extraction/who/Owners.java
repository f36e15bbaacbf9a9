package org.rcm.intake.extraction.who;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rcm.intake.extraction.document.Documents.Document;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.passport.Reason;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PassportCopy;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.names.NameMatch;

/**
 * Tells which document belongs to whom: by the name in its machine-readable zone, by the number that somebody typed, by
 * the name of its file, by order.
 */
public final class Owners {
    private final List<PersonName> people;
    private final List<String> numbers;
    private final List<List<Document>> owned = new ArrayList<>();
    private final List<List<Finding>> findings = new ArrayList<>();

    private Owners(List<PersonName> people, List<String> numbers) {
        this.people = people;
        this.numbers = numbers;
        people.forEach(person -> {
            owned.add(new ArrayList<>());
            findings.add(new ArrayList<>());
        });
    }

    /**
     * @param people names as the mail gives them; a name may be empty
     * @param numbers document numbers as typed, beside the people; null where none was
     * @param documents everything that was read, in the order of the mail
     */
    public static Owners of(List<PersonName> people, List<String> numbers, List<Document> documents) {
        Owners owners = new Owners(people, numbers);
        if (!people.isEmpty()) {
            List<Document> left = owners.byName(withoutRepeats(documents));
            left = owners.byFileName(left);
            owners.byOrder(left);
            for (int i = 0; i < people.size(); i++) {
                owners.judge(i);
            }
        }
        return owners;
    }

    /** Copies that belong to the person at this index, best first. */
    public List<PassportCopy> copies(int person) {
        return owned.get(person).stream().map(Document::copy).toList();
    }

    public List<Finding> findings(int person) {
        return findings.get(person);
    }

    /** The same passport twice is one copy: the better reading stays. */
    private static List<Document> withoutRepeats(List<Document> documents) {
        List<Document> kept = new ArrayList<>();
        for (Document document : documents) {
            Passport passport = document.copy().passport();
            Document same = passport == null
                    ? null
                    : kept.stream()
                            .filter(other ->
                                    passport.sameDocumentAs(other.copy().passport()))
                            .findFirst()
                            .orElse(null);
            if (same == null) {
                kept.add(document);
            } else if (!same.copy().accepted() && document.copy().accepted()) {
                kept.set(kept.indexOf(same), document);
            }
        }
        return kept;
    }

    private List<Document> byName(List<Document> documents) {
        List<Document> left = new ArrayList<>();
        for (Document document : documents) {
            int owner = document.copy().passport() == null
                    ? -1
                    : named(document.copy().passport());
            if (owner < 0) {
                left.add(document);
            } else {
                owned.get(owner).add(document);
            }
        }
        return left;
    }

    private int named(Passport passport) {
        int best = -1;
        NameMatch.Verdict bestVerdict = NameMatch.Verdict.DIFFERENT;
        for (int i = 0; i < people.size(); i++) {
            if (passport.number() != null && passport.number().equals(numbers.get(i))) {
                return i;
            }
            NameMatch.Verdict verdict = people.get(i).isEmpty()
                    ? NameMatch.Verdict.DIFFERENT
                    : NameMatch.compare(people.get(i), passport.surnames(), passport.givenNames())
                            .verdict();
            if (verdict.compareTo(bestVerdict) < 0) {
                best = i;
                bestVerdict = verdict;
            }
        }
        return best;
    }

    private List<Document> byFileName(List<Document> documents) {
        List<Document> left = new ArrayList<>();
        for (Document document : documents) {
            Set<String> file = Word.of(document.part().fileName()).stream()
                    .map(Word::folded)
                    .collect(Collectors.toSet());
            List<Integer> hits = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                boolean named = Word.of(people.get(i).full()).stream()
                        .anyMatch(word -> word.folded().length() > 2 && file.contains(word.folded()));
                if (named && document.copy().passport() == null) {
                    hits.add(i);
                }
            }
            if (hits.size() == 1) {
                owned.get(hits.get(0)).add(document);
            } else {
                left.add(document);
            }
        }
        return left;
    }

    private void byOrder(List<Document> documents) {
        for (Document document : documents) {
            int owner = 0;
            while (owner < people.size() && !owned.get(owner).isEmpty()) {
                owner++;
            }
            if (owner < people.size()) {
                owned.get(owner).add(document);
            } else if (document.copy().passport() != null) {
                findings.get(0).add(somebodyElse(document));
            } else if (people.size() == 1) {
                owned.get(0).add(document);
            }
        }
    }

    private static Finding somebodyElse(Document document) {
        return Finding.review(
                FindingCode.PASSPORT_OF_SOMEBODY_ELSE,
                "the passport in part " + document.part().path() + " is of nobody in this mail");
    }

    private void judge(int person) {
        List<Document> documents = owned.get(person);
        documents.replaceAll(
                document -> settledBy(people.get(person), document) ? document.withNamesKnown() : document);
        documents.sort(
                Comparator.comparing((Document document) -> !document.copy().accepted())
                        .thenComparing(document -> document.copy().passport() == null));
        boolean accepted =
                documents.stream().anyMatch(document -> document.copy().accepted());
        for (Document document : documents) {
            Passport passport = document.copy().passport();
            if (passport != null
                    && !people.get(person).isEmpty()
                    && NameMatch.compare(people.get(person), passport.surnames(), passport.givenNames())
                            .nothingShared()) {
                findings.get(person).add(somebodyElse(document));
            } else if (!accepted && !document.copy().accepted()) {
                findings.get(person).add(why(document));
            }
        }
        if (accepted) {
            documents.removeIf(document -> document.copy().passport() == null);
        }
    }

    /** Line 1 has no check digit: where its names are read faintly, the same name in the mail is as good. */
    private static boolean settledBy(PersonName mail, Document document) {
        if (document.settled() == null || mail.isEmpty()) {
            return false;
        }
        Passport passport = document.settled().passport();
        return switch (NameMatch.compare(mail, passport.surnames(), passport.givenNames())
                .verdict()) {
            case SAME, OTHER_ORDER -> true;
            case SHORTENED, MARRIED_NAME, DIFFERENT -> false;
        };
    }

    private static Finding why(Document document) {
        Set<Reason> reasons = document.reasons();
        String where = document.copy().detail();
        if (reasons.contains(Reason.PASSWORD_PROTECTED)) {
            return Finding.ask(FindingCode.DOCUMENT_PASSWORD_PROTECTED, where);
        }
        if (reasons.contains(Reason.IDENTITY_CARD)
                || reasons.contains(Reason.VISA)
                || reasons.contains(Reason.NOT_A_PASSPORT)) {
            return Finding.ask(FindingCode.DOCUMENT_NOT_A_PASSPORT, where);
        }
        if (reasons.contains(Reason.UNSUPPORTED_FORMAT)) {
            return Finding.ask(FindingCode.DOCUMENT_UNSUPPORTED, where);
        }
        return document.copy().passport() == null
                ? Finding.ask(FindingCode.PASSPORT_UNREADABLE, where)
                : Finding.review(FindingCode.PASSPORT_UNCERTAIN, where);
    }
}
