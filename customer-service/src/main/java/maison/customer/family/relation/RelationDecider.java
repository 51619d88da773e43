package maison.customer.family.relation;

import maison.customer.family.relation.Relation.None;
import maison.customer.family.relation.Relation.Over;
import maison.customer.family.relation.Relation.Standing;
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
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of relations: between two, the other end said once, and over for good.
public final class RelationDecider
        implements Decider<RelationCommand, Relation, RelationEvent, RelationRefusal> {

    @Override
    public Relation initial() {
        return new None();
    }

    @Override
    public Decision<RelationEvent, RelationRefusal> decide(
            RelationCommand command, Relation relation) {
        return switch (relation) {
            case None() -> decideNone(command);
            case Standing standing -> decideStanding(command, standing);
            case Over() -> decideOver(command);
        };
    }

    private static Decision<RelationEvent, RelationRefusal> decideNone(RelationCommand command) {
        return switch (command) {
            case Relate relate when relate.customerId().equals(relate.otherId()) ->
                    Decision.refuse(new ToThemselves());
            case Relate(var customer, var id, var other, var words, var at) ->
                    Decision.accept(new Related(customer, id, other, words, at));
            case Restate _, End _ -> Decision.refuse(new RelationUnknown());
        };
    }

    private static Decision<RelationEvent, RelationRefusal> decideStanding(
            RelationCommand command, Standing standing) {
        return switch (command) {
            case Relate _ -> Decision.refuse(new RelationIdTaken());
            case Restate restate when standing.customerId().equals(restate.otherId()) ->
                    Decision.refuse(new ToThemselves());
            case Restate restate
                    when standing.otherId() != null
                            && !standing.otherId().equals(restate.otherId()) ->
                    Decision.refuse(new OtherEndFixed());
            case Restate(var other, var words, var at) ->
                    Decision.accept(
                            new RelationRestated(
                                    standing.customerId(),
                                    standing.relationId(),
                                    other,
                                    words,
                                    at));
            case End(var at) ->
                    Decision.accept(
                            new RelationEnded(
                                    standing.customerId(),
                                    standing.relationId(),
                                    standing.otherId(),
                                    at));
        };
    }

    private static Decision<RelationEvent, RelationRefusal> decideOver(RelationCommand command) {
        return switch (command) {
            case Relate _ -> Decision.refuse(new RelationIdTaken());
            case Restate _ -> Decision.refuse(new Ended());
            case End _ -> Decision.alreadyDone();
        };
    }

    @Override
    public Relation evolve(Relation relation, RelationEvent event) {
        return switch (event) {
            case Related(var customer, var id, var other, var words, _) ->
                    new Standing(customer, id, other, words);
            case RelationRestated(var customer, var id, var other, var words, _) ->
                    new Standing(customer, id, other, words);
            case RelationEnded _ -> new Over();
        };
    }
}
