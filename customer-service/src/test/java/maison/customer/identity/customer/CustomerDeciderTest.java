package maison.customer.identity.customer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import maison.customer.identity.customer.CustomerCommand.Absorb;
import maison.customer.identity.customer.CustomerCommand.Correct;
import maison.customer.identity.customer.CustomerCommand.Erase;
import maison.customer.identity.customer.CustomerCommand.Follow;
import maison.customer.identity.customer.CustomerCommand.LetGo;
import maison.customer.identity.customer.CustomerCommand.Merge;
import maison.customer.identity.customer.CustomerCommand.Register;
import maison.customer.identity.customer.CustomerCommand.Unmerge;
import maison.customer.identity.customer.CustomerEvent.CustomerAbsorbed;
import maison.customer.identity.customer.CustomerEvent.CustomerCorrected;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.customer.identity.customer.CustomerEvent.CustomerFollowed;
import maison.customer.identity.customer.CustomerEvent.CustomerLetGo;
import maison.customer.identity.customer.CustomerEvent.CustomerMerged;
import maison.customer.identity.customer.CustomerEvent.CustomerRegistered;
import maison.customer.identity.customer.CustomerEvent.CustomerUnmerged;
import maison.customer.identity.customer.CustomerRefusal.AlreadyRegistered;
import maison.customer.identity.customer.CustomerRefusal.MergedAlready;
import maison.customer.identity.customer.CustomerRefusal.NobodyDescribed;
import maison.customer.identity.customer.CustomerRefusal.NotMerged;
import maison.customer.identity.customer.CustomerRefusal.NotRegistered;
import maison.customer.identity.customer.CustomerRefusal.NothingLeft;
import maison.customer.identity.customer.CustomerRefusal.SamePerson;
import maison.platform.sealing.Sealed;
import maison.platform.testing.DeciderScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class CustomerDeciderTest {

    static final UUID ID = UUID.fromString("0190c6a0-0000-7000-8000-000000000001");
    static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    static final Sealed SEALED = new Sealed("AAAA");
    static final ExternalReference REFERENCE = new ExternalReference("till", "17850");

    final DeciderScenario<CustomerCommand, Customer, CustomerEvent, CustomerRefusal> scenario =
            DeciderScenario.of(new CustomerDecider());

    static CustomerRegistered named() {
        return new CustomerRegistered(ID, List.of(), "en", null, Map.of(Field.NAME, SEALED), AT);
    }

    static CustomerErased erased() {
        return new CustomerErased(ID, "request", List.of(Field.NAME, Field.LANGUAGE), AT);
    }

    static Register register(List<ExternalReference> references, Map<Field, Sealed> sealed) {
        return new Register(ID, references, null, null, sealed, AT);
    }

    static final UUID MERGE = UUID.fromString("0190c6a0-0000-7000-8000-000000000005");
    static final UUID OTHER = UUID.fromString("0190c6a0-0000-7000-8000-000000000002");
    static final UUID THIRD = UUID.fromString("0190c6a0-0000-7000-8000-000000000003");

    static CustomerMerged merged() {
        return new CustomerMerged(ID, MERGE, OTHER, AT);
    }

    static CustomerAbsorbed absorbed() {
        return new CustomerAbsorbed(ID, MERGE, OTHER, Map.of(Field.NAME, Survival.ABSORBED), AT);
    }

    @Test
    void a_customer_becomes_another_and_themself_again() {
        scenario.given(named()).when(new Merge(MERGE, OTHER, AT)).then(merged());
        scenario.given(named(), merged())
                .when(new Unmerge(MERGE, List.of(THIRD), AT))
                .then(new CustomerUnmerged(ID, MERGE, OTHER, List.of(THIRD), AT));
        scenario.given(named(), merged(), new CustomerUnmerged(ID, MERGE, OTHER, List.of(), AT))
                .when(new Merge(THIRD, OTHER, AT))
                .then(new CustomerMerged(ID, THIRD, OTHER, AT));
    }

    @Test
    void a_survivor_absorbs_and_lets_go() {
        scenario.given(named())
                .when(new Absorb(MERGE, OTHER, Map.of(Field.NAME, Survival.ABSORBED), AT))
                .then(absorbed());
        scenario.given(named(), absorbed())
                .when(new LetGo(MERGE, AT))
                .then(new CustomerLetGo(ID, MERGE, OTHER, AT));
        scenario.given(named(), absorbed())
                .when(new Follow(OTHER, List.of(Field.NAME), AT))
                .then(new CustomerFollowed(ID, OTHER, List.of(Field.NAME), AT));
    }

    @Test
    void whoever_stands_for_another_is_neither_absorbed_again_nor_absorbs() {
        scenario.given(named(), merged())
                .when(new Merge(THIRD, THIRD, AT))
                .thenRefused(new MergedAlready(OTHER));
        scenario.given(named(), merged())
                .when(new Absorb(THIRD, THIRD, Map.of(), AT))
                .thenRefused(new MergedAlready(OTHER));
    }

    @Test
    void nobody_is_merged_with_themself() {
        scenario.given(named()).when(new Merge(MERGE, ID, AT)).thenRefused(new SamePerson());
        scenario.given(named())
                .when(new Absorb(MERGE, ID, Map.of(), AT))
                .thenRefused(new SamePerson());
    }

    @Test
    void only_a_merge_that_stands_is_taken_back_or_followed() {
        scenario.given(named(), merged())
                .when(new Unmerge(THIRD, List.of(), AT))
                .thenRefused(new NotMerged());
        scenario.given(named()).when(new LetGo(MERGE, AT)).thenRefused(new NotMerged());
        scenario.given(named(), absorbed(), new CustomerLetGo(ID, MERGE, OTHER, AT))
                .when(new Follow(OTHER, List.of(), AT))
                .thenRefused(new NotMerged());
    }

    @Test
    void whoever_was_erased_stays_merged() {
        scenario.given(named(), merged(), erased())
                .when(new Unmerge(MERGE, List.of(), AT))
                .thenRefused(new CustomerRefusal.Erased());
        scenario.given().when(new Merge(MERGE, OTHER, AT)).thenRefused(new NotRegistered());
    }

    @ParameterizedTest
    @EnumSource(
            value = Field.class,
            names = {"NAME", "PHONES", "EMAILS"})
    void a_name_a_phone_or_an_email_is_enough(Field field) {
        scenario.given()
                .when(register(List.of(), Map.of(field, SEALED)))
                .then(new CustomerRegistered(ID, List.of(), null, null, Map.of(field, SEALED), AT));
    }

    @Test
    void a_number_in_another_system_is_enough_without_any_personal_data() {
        scenario.given()
                .when(register(List.of(REFERENCE), Map.of()))
                .then(new CustomerRegistered(ID, List.of(REFERENCE), null, null, Map.of(), AT));
    }

    @ParameterizedTest
    @EnumSource(
            value = Field.class,
            mode = Mode.EXCLUDE,
            names = {"NAME", "PHONES", "EMAILS", "LANGUAGE"})
    void anything_else_alone_describes_nobody(Field field) {
        scenario.given()
                .when(register(List.of(), Map.of(field, SEALED)))
                .thenRefused(new NobodyDescribed());
    }

    @Test
    void a_language_alone_describes_nobody() {
        scenario.given()
                .when(new Register(ID, List.of(), "en", null, Map.of(), AT))
                .thenRefused(new NobodyDescribed());
    }

    @Test
    void an_id_is_registered_once() {
        scenario.given(named())
                .when(register(List.of(REFERENCE), Map.of()))
                .thenRefused(new AlreadyRegistered());
    }

    @Test
    void a_correction_changes_what_it_names() {
        var fields = List.of(Field.PHONES, Field.LANGUAGE);
        scenario.given(named())
                .when(new Correct(fields, "ar", Map.of(Field.PHONES, SEALED), AT))
                .then(new CustomerCorrected(ID, fields, "ar", Map.of(Field.PHONES, SEALED), AT));
    }

    @Test
    void a_correction_of_nothing_leaves_no_event() {
        scenario.given(named()).when(new Correct(List.of(), null, Map.of(), AT)).thenNothing();
    }

    @Test
    void a_correction_must_leave_something_to_tell_the_customer_by() {
        scenario.given(named())
                .when(new Correct(List.of(Field.NAME), null, Map.of(), AT))
                .thenRefused(new NothingLeft());
    }

    @Test
    void everything_may_be_cleared_where_another_system_knows_the_customer() {
        var clearing = new CustomerCorrected(ID, List.of(Field.NAME), null, Map.of(), AT);
        scenario.given(
                        new CustomerRegistered(
                                ID, List.of(REFERENCE), null, null, Map.of(Field.NAME, SEALED), AT))
                .when(new Correct(List.of(Field.NAME), null, Map.of(), AT))
                .then(clearing);
    }

    @Test
    void what_was_cleared_does_not_count_for_the_next_correction() {
        var phone = List.of(Field.PHONES);
        scenario.given(
                        named(),
                        new CustomerCorrected(ID, phone, null, Map.of(Field.PHONES, SEALED), AT),
                        new CustomerCorrected(ID, List.of(Field.NAME), null, Map.of(), AT))
                .when(new Correct(phone, null, Map.of(), AT))
                .thenRefused(new NothingLeft());
    }

    @Test
    void nobody_can_be_corrected_or_erased_before_registration() {
        scenario.given()
                .when(new Correct(List.of(Field.NAME), null, Map.of(), AT))
                .thenRefused(new NotRegistered());
        scenario.given().when(new Erase("request", AT)).thenRefused(new NotRegistered());
    }

    @Test
    void erasure_says_which_fields_held_something() {
        scenario.given(named()).when(new Erase("request", AT)).then(erased());
    }

    @Test
    void erasing_again_changes_nothing() {
        scenario.given(named(), erased()).when(new Erase("another", AT)).thenNothing();
    }

    @Test
    void an_erased_customer_is_neither_corrected_nor_registered_again() {
        scenario.given(named(), erased())
                .when(register(List.of(), Map.of(Field.NAME, SEALED)))
                .thenRefused(new CustomerRefusal.Erased());
        scenario.given(named(), erased())
                .when(new Correct(List.of(Field.NAME), null, Map.of(Field.NAME, SEALED), AT))
                .thenRefused(new CustomerRefusal.Erased());
    }
}
