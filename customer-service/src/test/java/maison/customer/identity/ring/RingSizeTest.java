package maison.customer.identity.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RingSizeTest {

    private static final BigDecimal HALF_A_STEP = new BigDecimal("0.75");

    /// As the tables of jewellers have them.
    @ParameterizedTest
    @CsvSource({
        "UK, C,  40.00",
        "UK, M, 52.50",
        "UK, N½, 54.375",
        "UK, Z+1, 70.00",
        "US, 0,  36.55",
        "US, 6.25, 52.51",
        "US, 7, 54.42",
        "US, 10, 62.08",
        "EU, 52, 52.00",
        "EU, 52.5, 52.50",
        "JP, 1,  40.84",
        "JP, 12, 52.36"
    })
    void a_size_is_a_circumference(RingSystem system, String size, BigDecimal mm) {
        assertThat(new RingSize(system, size).circumference()).isEqualByComparingTo(mm);
    }

    @ParameterizedTest
    @CsvSource({"US, 7, UK, N½", "UK, M, US, 6.25", "UK, M, EU, 52.5", "US, 6.25, JP, 12"})
    void is_said_in_another_system(RingSystem from, String size, RingSystem to, String there) {
        assertThat(new RingSize(from, size).in(to)).contains(new RingSize(to, there));
    }

    @ParameterizedTest
    @CsvSource({
        "UK, m, M",
        "UK, m 1/2, M½",
        "UK, M1/2, M½",
        "UK, M.5, M½",
        "UK, M½, M½",
        "UK, z+1, Z+1",
        "US, 6 1/4, 6.25",
        "US, '6,25', 6.25",
        "US, 6.50, 6.5",
        "US, 6½, 6.5",
        "US, 7.0, 7",
        "EU, 52.0, 52",
        "JP, 12, 12",
        "US, 10, 10",
        "US, 0, 0",
        "JP, 10, 10"
    })
    void is_read_as_people_write_it(RingSystem system, String written, String size) {
        assertThat(RingSize.read(system, written)).contains(new RingSize(system, size));
    }

    @ParameterizedTest
    @CsvSource({"UK, 7", "US, M", "US, 6.3", "EU, 12", "JP, 12.5", "US, ''", "UK, 1/2", "US, -1"})
    void what_is_no_size_is_not_read(RingSystem system, String written) {
        assertThat(RingSize.read(system, written)).isEmpty();
    }

    @Test
    void a_system_that_has_none_so_large_says_none() {
        assertThat(new RingSize(RingSystem.EU, "80").in(RingSystem.US)).isEmpty();
        assertThatThrownBy(() -> new RingSize(RingSystem.US, "99"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<RingSize> sizes() {
        List<RingSize> all = new ArrayList<>();
        for (var system : RingSystem.values()) {
            system.circumferences().keySet().forEach(size -> all.add(new RingSize(system, size)));
        }
        return Arbitraries.of(all);
    }

    @Property
    void every_size_survives_being_said_and_read(@ForAll("sizes") RingSize size) {
        assertThat(size.in(size.system())).contains(size);
        assertThat(RingSize.read(size.system(), size.size())).contains(size);
    }

    @Property
    void no_conversion_is_off_by_more_than_half_the_coarsest_step(
            @ForAll("sizes") RingSize size, @ForAll RingSystem other) {
        size.in(other)
                .ifPresent(there ->
                        assertThat(there.circumference().subtract(size.circumference()).abs())
                                .isLessThanOrEqualTo(HALF_A_STEP));
    }

    @Property
    void a_size_survives_a_finer_system_and_back(@ForAll("sizes") RingSize size) {
        // Quarters of a millimetre apart or less, the European halves keep every other size.
        size.in(RingSystem.EU)
                .filter(_ -> size.system() != RingSystem.EU)
                .ifPresent(there -> assertThat(there.in(size.system())).contains(size));
    }
}
