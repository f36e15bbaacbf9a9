package org.rcm.intake.event.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.rcm.intake.event.Countries;
import org.rcm.intake.event.Group;
import org.rcm.intake.event.Organisation;
import org.rcm.intake.event.Others;
import org.rcm.intake.event.Text;

/** Who is invited: organisations, delegations and others. */
final class Invitations {
    private final List<Organisation> organisations;
    private final List<Group> groups;
    private final Others others;

    Invitations(Fields file) {
        organisations = organisations(file.takeBlock("organisations", "one block an organisation"));
        groups = groups(file.takeBlock("delegations", "one block a group, with codes and maximum"));
        others = file.need("others", Forms.OTHERS);
        if (groups.isEmpty() && !file.has("delegations") && others == Others.NOT_INVITED) {
            file.wrong("others", "leaves nobody who may come", "add delegations, or let others come at-own-cost");
        }
    }

    List<Organisation> organisations() {
        return organisations;
    }

    List<Group> groups() {
        return groups;
    }

    Others others() {
        return others;
    }

    boolean hasGroupFor(String code) {
        return groups.stream().anyMatch(group -> group.codes().contains(code));
    }

    private static List<Organisation> organisations(Fields block) {
        if (block == null) {
            return List.of();
        }
        return block.blocks("es and en", (code, organisation) -> {
            String es = organisation.need("es", Forms.TEXT);
            String en = organisation.need("en", Forms.TEXT);
            Set<String> countries = organisation.takeSet("countries", Forms.COUNTRY);
            if (!code.matches(Forms.ORGANISATION_CODE)) {
                block.wrong(code, "is no code of capitals and digits", "write it like RNCOM");
            } else if (Countries.isAlpha3(code)) {
                block.wrong(code, "is the code of a country", "give the organisation another code");
            }
            return new Organisation(code, new Text(String.valueOf(es), String.valueOf(en)), countries);
        });
    }

    private List<Group> groups(Fields block) {
        if (block == null) {
            return List.of();
        }
        Set<String> declared =
                organisations.stream().map(Organisation::code).collect(Collectors.toCollection(HashSet::new));
        Map<String, String> groupOfCode = new HashMap<>();
        return block.blocks("codes and maximum", (name, group) -> {
            Set<String> codes = group.needSet("codes", Forms.CODE);
            Integer maximum = group.take("maximum", Forms.SEATS);
            if (!name.matches(Forms.KEY)) {
                block.wrong(name, "is no key of lower-case letters, digits and hyphens", "write it like rcm-members");
            }
            for (String code : codes) {
                String other = groupOfCode.putIfAbsent(code, name);
                if (other != null) {
                    group.wrong("codes", code + " is also in delegations." + other, "keep it in one group");
                } else if (!Countries.isAlpha3(code) && !declared.contains(code)) {
                    group.wrong(
                            "codes",
                            code + " is neither a country nor declared",
                            "mend the code, or add it to organisations");
                }
            }
            return new Group(name, codes, maximum == null ? OptionalInt.empty() : OptionalInt.of(maximum));
        });
    }
}
