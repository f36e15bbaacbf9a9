package org.rcm.intake.extraction;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Prints every case that is understood otherwise than its file says. */
final class Cases {
    public static void main(String[] arguments) throws Exception {
        int wrong = 0;
        for (Path file : ReadingCasesTest.mails()) {
            try {
                ReadingCase mail = ReadingCase.read(file);
                Object expected = mail.expected();
                Object got = mail.got();
                if (!Objects.equals(expected, got)) {
                    wrong++;
                    System.out.println(mail.name() + "\n   expected " + expected + "\n   got      " + got);
                }
            } catch (Exception e) {
                wrong++;
                System.out.println(file + " " + e);
            }
        }
        for (KindCase mail : KindCase.all()) {
            MailReading reading = mail.reading();
            List<String> names = KindCase.names(reading);
            if (!mail.kinds().contains(reading.kind().name())
                    || mail.saysWho() && !mail.names().equals(names)
                    || mail.saysInstitutions() && !mail.institutions().equals(KindCase.institutions(reading))
                    || mail.saysAddresses() && !mail.addresses().equals(KindCase.addresses(reading))) {
                wrong++;
                System.out.println(
                        mail + "\n   got " + reading.kind() + " " + names + " " + KindCase.addresses(reading));
            }
        }
        System.out.println(wrong + " of "
                + (ReadingCasesTest.mails().size() + KindCase.all().size()) + " wrong");
    }
}
