package maison.customer.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerEvent.CustomerAbsorbed;
import maison.customer.identity.customer.CustomerEvent.CustomerCorrected;
import maison.customer.identity.customer.CustomerEvent.CustomerFollowed;
import maison.customer.identity.customer.CustomerEvent.CustomerLetGo;
import maison.customer.identity.customer.Field;
import maison.customer.identity.customer.Survival;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Whose value of a field is shown.
class ShownTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final UUID SELF = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    private static CustomerEvent absorbed(UUID other, Survival choice) {
        return new CustomerAbsorbed(SELF, other, other, Map.of(Field.PHONES, choice), AT);
    }

    private static CustomerEvent letGo(UUID other) {
        return new CustomerLetGo(SELF, other, other, AT);
    }

    private static List<UUID> phones(CustomerEvent... events) {
        var shown = Shown.OWN;
        for (var event : events) {
            shown = shown.with(event);
        }
        return shown.of(Field.PHONES, SELF);
    }

    @Test
    void it_is_their_own_the_others_or_both() {
        assertThat(phones()).containsExactly(SELF);
        assertThat(phones(absorbed(OTHER, Survival.ABSORBED))).containsExactly(OTHER);
        assertThat(phones(absorbed(OTHER, Survival.BOTH))).containsExactly(SELF, OTHER);
    }

    @Test
    void whatever_is_told_last_is_shown() {
        var corrected = new CustomerCorrected(SELF, List.of(Field.PHONES), null, Map.of(), AT);
        var followed = new CustomerFollowed(SELF, OTHER, List.of(Field.PHONES), AT);
        assertThat(phones(absorbed(OTHER, Survival.ABSORBED), corrected)).containsExactly(SELF);
        assertThat(phones(absorbed(OTHER, Survival.BOTH), corrected, followed))
                .containsExactly(OTHER);
    }

    @Test
    void taking_one_merge_back_leaves_what_another_decided() {
        assertThat(
                        phones(
                                absorbed(OTHER, Survival.ABSORBED),
                                absorbed(THIRD, Survival.ABSORBED),
                                letGo(THIRD)))
                .containsExactly(OTHER);
    }

    /// Events of one survivor, in which a third one is absorbed, told things and let go at any
    /// place: what is shown in the end is as if that one had never been there.
    @Property
    void merged_and_separated_is_never_merged(@ForAll("histories") List<Boolean> history) {
        var with = Shown.OWN;
        var without = Shown.OWN;
        var others =
                List.of(
                        absorbed(THIRD, Survival.ABSORBED),
                        new CustomerFollowed(SELF, THIRD, List.of(Field.PHONES), AT),
                        absorbed(THIRD, Survival.BOTH));
        var own =
                List.of(
                        absorbed(OTHER, Survival.BOTH),
                        new CustomerFollowed(SELF, OTHER, List.of(Field.PHONES), AT),
                        absorbed(OTHER, Survival.ABSORBED),
                        new CustomerCorrected(SELF, List.of(Field.PHONES), null, Map.of(), AT));
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i)) {
                with = with.with(others.get(i % 3));
            } else {
                with = with.with(own.get(i % 4));
                without = without.with(own.get(i % 4));
            }
        }
        with = with.with(letGo(THIRD));
        assertThat(with.of(Field.PHONES, SELF)).isEqualTo(without.of(Field.PHONES, SELF));
    }

    @Provide
    Arbitrary<List<Boolean>> histories() {
        return Arbitraries.of(true, false).list().ofMaxSize(14);
    }
}
