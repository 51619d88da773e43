package maison.customer.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.SearchTerms.Term;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneFormsTest {

    static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /// A number of a region, as libphonenumber knows them.
    record Owned(String region, PhoneNumber number) {

        String e164() {
            return NUMBERS.format(number, PhoneNumberFormat.E164);
        }

        Set<Term> terms() {
            return SearchTerms.of(
                    Person.NOBODY.with(Field.PHONES, List.of(new Phone(e164(), null, null))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GB, 07700 900123, +447700900123",
        "GB, (07700) 900-123, +447700900123",
        "GB, +44 (0)7700 900123, +447700900123",
        "GB, 00447700900123, +447700900123",
        "SA, ٠٥٠ ١٢٣ ٤٥٦٧, +966501234567",
        "SA, ۰۵۰۱۲۳۴۵۶۷, +966501234567",
        "SA, +٩٦٦ ٥٠ ١٢٣ ٤٥٦٧, +966501234567",
        "SA, ٠٠٩٦٦٥٠١٢٣٤٥٦٧, +966501234567",
        "US, (212) 555-0123, +12125550123",
        "US, ＋１２１２５５５０１２３, +12125550123",
        "GB, tel:+12125550123, +12125550123",
        "AE, 050-123-4567, +971501234567"
    })
    void one_number_has_one_form_however_it_is_written(String region, String written, String e164) {
        assertThat(PhoneForms.e164(written, region)).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "12", "+", "++44", "07700", "+4477009001230000000000", "٠"})
    void what_is_no_number_is_none(String written) {
        assertThat(PhoneForms.e164(written, "GB")).isEmpty();
    }

    @Test
    void marks_of_direction_from_a_right_to_left_keyboard_do_not_matter() {
        assertThat(PhoneForms.e164("\u202A+966 50 123 4567\u202C", "SA")).contains("+966501234567");
    }

    @Test
    void fewer_than_five_last_digits_find_nobody() {
        assertThat(SearchTerms.forPhone("0123", "GB")).isEmpty();
        assertThat(SearchTerms.forPhone("9012", "GB")).isEmpty();
        assertThat(SearchTerms.forPhone("00123", "GB")).isNotEmpty();
        assertThat(SearchTerms.forPhone("90123", "GB")).isNotEmpty();
    }

    @Property(tries = 500)
    void every_written_form_finds_its_owner_and_no_owner_of_another_number(
            @ForAll("numbers") Owned owner,
            @ForAll("numbers") Owned other,
            @ForAll("styles") Style s) {
        Assume.that(!owner.e164().equals(other.e164()));
        var written = s.write(owner);
        var asked = SearchTerms.forPhone(written, owner.region());
        assertThat(matches(asked, owner.terms())).as(written).isTrue();
        // Without its country a number may also be the ending of another; that is what an ending
        // means.
        Assume.that(!other.e164().endsWith(nationalDigits(owner)));
        assertThat(matches(asked, other.terms())).as(written).isFalse();
    }

    @Property(tries = 300)
    void five_or_more_last_digits_find_the_owner_in_any_script(
            @ForAll("numbers") Owned owner, @ForAll("lengths") int length) {
        var digits = owner.e164().substring(1);
        var ending = digits.substring(digits.length() - Math.min(length, digits.length()));
        Assume.that(!ending.startsWith("0"));
        for (var written : List.of(ending, Style.arabic(ending), Style.persian(ending))) {
            assertThat(matches(SearchTerms.forPhone(written, owner.region()), owner.terms()))
                    .as(written)
                    .isTrue();
        }
    }

    static boolean matches(List<List<Term>> asked, Set<Term> terms) {
        return !asked.isEmpty()
                && asked.stream().allMatch(each -> each.stream().anyMatch(terms::contains));
    }

    static String nationalDigits(Owned owner) {
        return NUMBERS.getNationalSignificantNumber(owner.number());
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.integers().between(5, 12);
    }

    @Provide
    Arbitrary<Style> styles() {
        return Arbitraries.of(Style.values());
    }

    /// Real number shapes: the example of a region with its last four digits varied.
    @Provide
    Arbitrary<Owned> numbers() {
        var regions = Arbitraries.of("GB", "US", "SA", "AE", "EG", "FR", "DE", "IN", "JO", "KW");
        return Combinators.combine(regions, Arbitraries.integers().between(0, 9999))
                .as(PhoneFormsTest::owned)
                .filter(owned -> NUMBERS.isValidNumber(owned.number()));
    }

    private static Owned owned(String region, int ending) {
        var example =
                Objects.requireNonNull(
                        NUMBERS.getExampleNumberForType(
                                region, PhoneNumberUtil.PhoneNumberType.MOBILE));
        var varied = new PhoneNumber().mergeFrom(example);
        varied.setNationalNumber(example.getNationalNumber() / 10_000 * 10_000 + ending);
        return new Owned(region, varied);
    }

    /// How people write telephone numbers.
    enum Style {
        E164 {
            @Override
            String write(Owned owned) {
                return owned.e164();
            }
        },
        INTERNATIONAL {
            @Override
            String write(Owned owned) {
                return NUMBERS.format(owned.number(), PhoneNumberFormat.INTERNATIONAL);
            }
        },
        NATIONAL {
            @Override
            String write(Owned owned) {
                return NUMBERS.format(owned.number(), PhoneNumberFormat.NATIONAL);
            }
        },
        NATIONAL_WITHOUT_SPACES {
            @Override
            String write(Owned owned) {
                return NATIONAL.write(owned).replaceAll("\\D", "");
            }
        },
        ZEROS_FOR_PLUS {
            @Override
            String write(Owned owned) {
                return "00" + owned.e164().substring(1);
            }
        },
        DOTS {
            @Override
            String write(Owned owned) {
                return INTERNATIONAL.write(owned).replace(' ', '.');
            }
        },
        ARABIC_DIGITS {
            @Override
            String write(Owned owned) {
                return arabic(NATIONAL.write(owned));
            }
        },
        PERSIAN_INTERNATIONAL {
            @Override
            String write(Owned owned) {
                return persian(INTERNATIONAL.write(owned));
            }
        },
        URI {
            @Override
            String write(Owned owned) {
                return NUMBERS.format(owned.number(), PhoneNumberFormat.RFC3966);
            }
        };

        abstract String write(Owned owned);

        static String arabic(String text) {
            return shifted(text, 0x0660);
        }

        static String persian(String text) {
            return shifted(text, 0x06F0);
        }

        private static String shifted(String text, int zero) {
            return text.chars()
                    .map(c -> c >= '0' && c <= '9' ? c - '0' + zero : c)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
        }
    }
}
