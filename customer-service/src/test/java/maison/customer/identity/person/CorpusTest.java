package maison.customer.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.SearchTerms.Term;
import org.junit.jupiter.api.Test;

/// A hundred thousand people with Arabic and Latin names: each is found by every way in which their
/// name, phone and e-mail are written, and nobody else by their phone or e-mail.
class CorpusTest {

    private static final int PEOPLE = 100_000;

    /// Names that are one name, each line in its usual spellings.
    private static final List<List<String>> GIVEN =
            spellings(
                    """
                    محمد|Mohammed|Muhammad|Mohamed|Mohammad
                    أحمد|احمد|Ahmad|Ahmed
                    فاطمة|فاطمه|Fatima|Fatimah|Fatma
                    خالد|Khalid|Khaled
                    يوسف|Yousef|Yusuf|Youssef
                    عبد الرحمن|عبدالرحمن|Abdul Rahman|Abdulrahman|Abd al-Rahman
                    عبد الله|عبدالله|Abdullah|Abdallah
                    علي|على|Ali
                    عمر|Omar|Umar
                    سارة|ساره|Sara|Sarah
                    نورة|نوره|Noura|Nora|Nura
                    مريم|Maryam|Mariam
                    ليلى|ليلي|Layla|Laila|Leila
                    حسن|Hassan|Hasan
                    حسين|Hussein|Husain|Hussain
                    سلمان|Salman
                    فيصل|Faisal|Faysal
                    إبراهيم|ابراهيم|Ibrahim|Ebrahim
                    يحيى|يحيي|Yahya|Yehia
                    هند|Hind
                    ريم|Reem|Rim
                    Zoë|Zoe|ZOE
                    Søren|Soren|søren
                    Jürgen|Jurgen
                    François|Francois|FRANÇOIS
                    José|Jose
                    Łukasz|Lukasz
                    Catherine|Katherine
                    Jean-Luc|Jean Luc|jean‑luc
                    Siobhán|Siobhan
                    """);

    private static final List<List<String>> FAMILY =
            spellings(
                    """
                    العتيبي|Al-Otaibi|Alotaibi|Al Otaibi|Otaibi
                    القحطاني|Al-Qahtani|Alqahtani|Qahtani
                    الحربي|Al-Harbi|Alharbi|Harbi
                    الغامدي|Al-Ghamdi|Alghamdi|Ghamdi
                    الدوسري|Al-Dosari|Aldosari|Dosari
                    الشمري|Al-Shammari|Alshammari|Shammari
                    حداد|Haddad
                    منصور|Mansour|Mansoor
                    سليمان|Suleiman|Sulaiman
                    نصار|Nassar
                    Müller|Muller|MÜLLER
                    Groß|Gross
                    Strauß|Strauss
                    O’Brien|O'Brien|OBrien
                    Nuñez|Nunez
                    Dvořák|Dvorak
                    Işık|Isik
                    Æbelø|Aebelo
                    Smith-Jones|Smith Jones|smith–jones
                    García Márquez|Garcia Marquez
                    """);

    private record Somebody(Person person, String name, String phone, String email) {}

    private final Random random = new Random(20_261_123);

    private static List<List<String>> spellings(String lines) {
        return lines.lines().map(line -> List.of(line.split("\\|"))).toList();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Somebody somebody(int number) {
        List<String> given = any(GIVEN);
        List<String> family = any(FAMILY);
        String phone = "+9665%08d".formatted(10_000_000 + number * 7);
        String email = "Client.%d@Example.ORG".formatted(number);
        var person =
                Person.NOBODY
                        .with(Field.NAME, new PersonName(any(given), null, any(family), null, null))
                        .with(Field.PHONES, List.of(new Phone(phone, null, null)))
                        .with(Field.EMAILS, List.of(new Email(email, null, null)));
        return new Somebody(person, any(given) + " " + any(family), phone, email);
    }

    private static String arabicDigits(String number) {
        var written = new StringBuilder();
        number.chars()
                .forEach(each ->
                        written.append(
                                Character.isDigit(each) ? (char) ('٠' + each - '0') : (char) each));
        return written.toString();
    }

    private String written(String phone) {
        String national = "0" + phone.substring(4);
        return any(
                List.of(
                        phone,
                        phone.replaceFirst("\\+966(\\d\\d)(\\d{3})", "+966 $1 $2 "),
                        "00" + phone.substring(1),
                        national,
                        national.substring(0, 3) + "-" + national.substring(3),
                        arabicDigits(national),
                        arabicDigits(phone)));
    }

    @Test
    void everybody_is_found_by_every_written_form_and_nobody_by_anothers_contact() {
        Map<Term, Integer> whose = new HashMap<>();
        var lost = new ArrayList<String>();
        var people = new ArrayList<Somebody>(PEOPLE);
        for (int number = 0; number < PEOPLE; number++) {
            Somebody each = somebody(number);
            people.add(each);
            Set<Term> terms = SearchTerms.of(each.person());
            String phone = written(each.phone());
            String email = each.email().toLowerCase(Locale.ROOT);
            if (!PhoneFormsTest.matches(SearchTerms.forName(each.name()), terms)) {
                lost.add(each.name());
            }
            if (!PhoneFormsTest.matches(SearchTerms.forPhone(phone, "SA"), terms)
                    || !PhoneFormsTest.matches(
                            SearchTerms.forPhone(
                                    each.phone().substring(each.phone().length() - 6), "SA"),
                            terms)) {
                lost.add(phone);
            }
            if (!PhoneFormsTest.matches(SearchTerms.forEmail(" " + email), terms)) {
                lost.add(email);
            }
            for (Term term : terms) {
                if (term.kind().equals("phone") || term.kind().equals("email")) {
                    assertThat(whose.put(term, number)).isNull();
                }
            }
        }
        assertThat(lost).isEmpty();
        for (int number = 0; number < PEOPLE; number++) {
            Somebody each = people.get(number);
            assertThat(SearchTerms.forPhone(each.phone(), "SA").getFirst())
                    .filteredOn(whose::containsKey)
                    .extracting(whose::get)
                    .containsOnly(number);
            assertThat(SearchTerms.forEmail(each.email()).getFirst())
                    .extracting(whose::get)
                    .containsOnly(number);
        }
    }
}
