package maison.customer.permission.wording;

import maison.customer.permission.wording.WordingCommand.Define;
import maison.customer.permission.wording.WordingCommand.Publish;
import maison.customer.permission.wording.WordingEvent.PurposeDefined;
import maison.customer.permission.wording.WordingEvent.TextPublished;
import maison.customer.permission.wording.WordingRefusal.NeedsNoConsent;
import maison.customer.permission.wording.WordingRefusal.PurposeNotDefined;
import maison.customer.permission.wording.WordingRefusal.TextIsFixed;
import maison.customer.permission.wording.WordingRefusal.TooManyTexts;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of purposes and texts: terms may change, a published text never does.
public final class WordingDecider
        implements Decider<WordingCommand, Wordings, WordingEvent, WordingRefusal> {

    private static final int TEXTS_MAX = 500;
    private static final String SERVICE = "service";

    @Override
    public Wordings initial() {
        return Wordings.none();
    }

    @Override
    public Decision<WordingEvent, WordingRefusal> decide(
            WordingCommand command, Wordings wordings) {
        return switch (command) {
            case Define(var purpose, _, _) when purpose.equals(SERVICE) ->
                    Decision.refuse(new NeedsNoConsent());
            case Define(_, var terms, _) when terms.equals(wordings.terms()) ->
                    Decision.alreadyDone();
            case Define(var purpose, var terms, var at) ->
                    Decision.accept(new PurposeDefined(purpose, terms, at));
            case Publish(var purpose, _, _) when purpose.equals(SERVICE) ->
                    Decision.refuse(new NeedsNoConsent());
            case Publish publish -> decide(publish, wordings);
        };
    }

    private static Decision<WordingEvent, WordingRefusal> decide(
            Publish publish, Wordings wordings) {
        if (wordings.terms() == null) {
            return Decision.refuse(new PurposeNotDefined());
        }
        var before = wordings.like(publish.text());
        if (before != null) {
            return before.words().equals(publish.text().words())
                    ? Decision.alreadyDone()
                    : Decision.refuse(new TextIsFixed());
        }
        return wordings.texts().size() >= TEXTS_MAX
                ? Decision.refuse(new TooManyTexts(TEXTS_MAX))
                : Decision.accept(
                        new TextPublished(publish.purpose(), publish.text(), publish.at()));
    }

    @Override
    public Wordings evolve(Wordings wordings, WordingEvent event) {
        return switch (event) {
            case PurposeDefined(_, var terms, _) -> wordings.with(terms);
            case TextPublished(_, var text, _) -> wordings.with(text);
        };
    }
}
