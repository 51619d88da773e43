package maison.customer.finding.card;

import java.util.List;
import java.util.UUID;
import maison.customer.finding.card.CardCommand.Block;
import maison.customer.finding.card.CardCommand.Issue;
import maison.customer.finding.card.CardEvent.CardBlocked;
import maison.customer.finding.card.CardEvent.CardIssued;
import maison.customer.finding.card.CardRefusal.CardUnknown;
import maison.customer.finding.card.CardRefusal.TooManyCards;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of loyalty cards: a card is good until it is blocked, and never again.
public final class CardDecider implements Decider<CardCommand, Cards, CardEvent, CardRefusal> {

    @Override
    public Cards initial() {
        return Cards.none();
    }

    @Override
    public Decision<CardEvent, CardRefusal> decide(CardCommand command, Cards cards) {
        return switch (command) {
            case Issue issue when cards.knows(issue.cardId()) -> Decision.alreadyDone();
            case Issue issue -> decideIssue(issue, cards);
            case Block block when !cards.knows(block.cardId()) ->
                    Decision.refuse(new CardUnknown());
            case Block block when !cards.isGood(block.cardId()) -> Decision.alreadyDone();
            case Block(var customer, var card, var reason, var at) ->
                    Decision.accept(new CardBlocked(customer, card, reason, at));
        };
    }

    private static Decision<CardEvent, CardRefusal> decideIssue(Issue issue, Cards cards) {
        UUID replaced = issue.replaces();
        if (replaced != null && !cards.knows(replaced)) {
            return Decision.refuse(new CardUnknown());
        }
        var issued =
                new CardIssued(
                        issue.customerId(), issue.cardId(), issue.number(), replaced, issue.at());
        if (replaced != null && cards.isGood(replaced)) {
            var blocked =
                    new CardBlocked(issue.customerId(), replaced, BlockReason.REPLACED, issue.at());
            return Decision.acceptAll(List.of(blocked, issued));
        }
        return cards.areTooMany()
                ? Decision.refuse(new TooManyCards(Cards.GOOD_MAX))
                : Decision.accept(issued);
    }

    @Override
    public Cards evolve(Cards cards, CardEvent event) {
        return switch (event) {
            case CardIssued issued -> cards.with(issued.cardId(), true);
            case CardBlocked blocked -> cards.with(blocked.cardId(), false);
        };
    }
}
