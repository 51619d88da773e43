package maison.customer.privacy.retention;

import java.util.Set;
import maison.customer.privacy.retention.RetentionCommand.Define;
import maison.customer.privacy.retention.RetentionCommand.Look;
import maison.customer.privacy.retention.RetentionCommand.PutOn;
import maison.customer.privacy.retention.RetentionCommand.TakeOff;
import maison.customer.privacy.retention.RetentionEvent.PolicyDefined;
import maison.customer.privacy.retention.RetentionEvent.PolicyPutOn;
import maison.customer.privacy.retention.RetentionEvent.PolicyTakenOff;
import maison.customer.privacy.retention.RetentionEvent.PreviewShown;
import maison.customer.privacy.retention.RetentionPolicy.Version;
import maison.customer.privacy.retention.RetentionRefusal.NotTheLatest;
import maison.customer.privacy.retention.RetentionRefusal.PolicyUnknown;
import maison.customer.privacy.retention.RetentionRefusal.PreviewNeeded;
import maison.customer.privacy.retention.RetentionRefusal.SecondPersonNeeded;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of retention policies: a version is put on by somebody who did not define it and who
/// saw what it would do. Until then the version that is on goes on.
public final class RetentionDecider
        implements Decider<RetentionCommand, RetentionPolicy, RetentionEvent, RetentionRefusal> {

    @Override
    public RetentionPolicy initial() {
        return RetentionPolicy.none();
    }

    @Override
    public Decision<RetentionEvent, RetentionRefusal> decide(
            RetentionCommand command, RetentionPolicy policy) {
        Version latest = policy.latest();
        if (latest == null) {
            return command instanceof Define define
                    ? Decision.accept(defined(define, 1))
                    : Decision.refuse(new PolicyUnknown());
        }
        return switch (command) {
            case Define define when define.terms().equals(latest.terms()) -> Decision.alreadyDone();
            case Define define -> Decision.accept(defined(define, latest.number() + 1));
            case Look look when look.version() != latest.number() -> refuseOther(latest);
            case Look(var id, var version, var due, var held, var by, var at) ->
                    Decision.accept(new PreviewShown(id, version, due, held, by, at));
            case PutOn putOn when putOn.version() != latest.number() -> refuseOther(latest);
            case PutOn _ when latest.equals(policy.inForce()) -> Decision.alreadyDone();
            case PutOn putOn when putOn.by().equals(latest.by()) ->
                    Decision.refuse(new SecondPersonNeeded());
            case PutOn putOn when !policy.seenBy().contains(putOn.by()) ->
                    Decision.refuse(new PreviewNeeded(latest.number()));
            case PutOn(var id, var version, var by, var at) ->
                    Decision.accept(new PolicyPutOn(id, version, by, at));
            case TakeOff _ when policy.inForce() == null -> Decision.alreadyDone();
            case TakeOff(var id, var by, var at) -> Decision.accept(new PolicyTakenOff(id, by, at));
        };
    }

    private static Decision<RetentionEvent, RetentionRefusal> refuseOther(Version latest) {
        return Decision.refuse(new NotTheLatest(latest.number()));
    }

    private static RetentionEvent defined(Define define, int version) {
        return new PolicyDefined(
                define.policyId(), version, define.terms(), define.by(), define.at());
    }

    @Override
    public RetentionPolicy evolve(RetentionPolicy policy, RetentionEvent event) {
        return switch (event) {
            case PolicyDefined(_, var version, var terms, var by, _) ->
                    new RetentionPolicy(
                            new Version(version, terms, by), Set.of(), policy.inForce());
            case PreviewShown shown -> policy.seenAlsoBy(shown.by());
            case PolicyPutOn _ ->
                    new RetentionPolicy(policy.latest(), policy.seenBy(), policy.latest());
            case PolicyTakenOff _ -> new RetentionPolicy(policy.latest(), policy.seenBy(), null);
        };
    }
}
