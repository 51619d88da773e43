package maison.customer.family.relation;

import java.time.Instant;
import java.util.UUID;
import maison.customer.family.relation.RelationCommand.End;
import maison.customer.family.relation.RelationCommand.Relate;
import maison.customer.family.relation.RelationCommand.Restate;
import maison.customer.family.relation.RelationEvent.Related;
import maison.customer.family.relation.RelationEvent.RelationEnded;
import maison.customer.family.relation.RelationEvent.RelationRestated;
import maison.customer.family.relation.RelationRefusal.Ended;
import maison.customer.family.relation.RelationRefusal.OtherEndFixed;
import maison.customer.family.relation.RelationRefusal.RelationIdTaken;
import maison.customer.family.relation.RelationRefusal.RelationUnknown;
import maison.customer.family.relation.RelationRefusal.ToThemselves;
import maison.platform.sealing.Sealed;
import maison.platform.testing.DeciderScenario;
import org.junit.jupiter.api.Test;

class RelationDeciderTest {

    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final UUID ID = new UUID(1, 3);
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Sealed WORDS = new Sealed("AQID");

    private static final Related TO_NOBODY = new Related(ONE, ID, null, WORDS, AT);
    private static final Related TO_OTHER = new Related(ONE, ID, OTHER, WORDS, AT);

    private final DeciderScenario<RelationCommand, Relation, RelationEvent, RelationRefusal>
            relations = DeciderScenario.of(new RelationDecider());

    @Test
    void is_between_two() {
        relations.given().when(new Relate(ONE, ID, OTHER, WORDS, AT)).then(TO_OTHER);
        relations.given().when(new Relate(ONE, ID, null, WORDS, AT)).then(TO_NOBODY);
        relations.given().when(new Relate(ONE, ID, ONE, WORDS, AT)).thenRefused(new ToThemselves());
        relations
                .given(TO_NOBODY)
                .when(new Restate(ONE, WORDS, AT))
                .thenRefused(new ToThemselves());
        relations
                .given(TO_OTHER)
                .when(new Relate(ONE, ID, OTHER, WORDS, AT))
                .thenRefused(new RelationIdTaken());
    }

    @Test
    void says_who_the_other_is_once() {
        relations
                .given(TO_NOBODY)
                .when(new Restate(OTHER, WORDS, AT))
                .then(new RelationRestated(ONE, ID, OTHER, WORDS, AT));
        relations
                .given(TO_NOBODY, new RelationRestated(ONE, ID, OTHER, WORDS, AT))
                .when(new Restate(null, WORDS, AT))
                .thenRefused(new OtherEndFixed());
        relations
                .given(TO_OTHER)
                .when(new Restate(new UUID(1, 9), WORDS, AT))
                .thenRefused(new OtherEndFixed());
        relations.given().when(new Restate(OTHER, WORDS, AT)).thenRefused(new RelationUnknown());
    }

    @Test
    void is_over_for_good() {
        var over = new RelationEnded(ONE, ID, OTHER, AT);
        relations.given(TO_OTHER).when(new End(AT)).then(over);
        relations.given(TO_OTHER, over).when(new End(AT)).thenNothing();
        relations
                .given(TO_OTHER, over)
                .when(new Restate(OTHER, WORDS, AT))
                .thenRefused(new Ended());
        relations
                .given(TO_OTHER, over)
                .when(new Relate(ONE, ID, OTHER, WORDS, AT))
                .thenRefused(new RelationIdTaken());
        relations.given().when(new End(AT)).thenRefused(new RelationUnknown());
    }
}
