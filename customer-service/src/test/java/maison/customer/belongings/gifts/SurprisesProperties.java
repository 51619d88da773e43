package maison.customer.belongings.gifts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import maison.customer.belongings.gift.Gift;
import maison.customer.belongings.gift.GiftCommand;
import maison.customer.belongings.gift.GiftCommand.Plan;
import maison.customer.belongings.gift.GiftCommand.Reschedule;
import maison.customer.belongings.gift.GiftCommand.Reveal;
import maison.customer.belongings.gift.GiftCommand.Unmark;
import maison.customer.belongings.gift.GiftDecider;
import maison.customer.belongings.gift.GiftEvent;
import maison.customer.belongings.gift.GiftEvent.GiftPlanned;
import maison.customer.belongings.gift.GiftEvent.GiftRescheduled;
import maison.customer.belongings.gift.GiftEvent.GiftRevealed;
import maison.customer.belongings.gift.GiftEvent.GiftUnmarked;
import maison.customer.belongings.gift.Present;
import maison.customer.belongings.gift.Recipient;
import maison.customer.belongings.wardrobe.Origin;
import maison.customer.belongings.wardrobe.WardrobeAudience;
import maison.customer.belongings.wardrobe.WardrobeItem;
import maison.customer.belongings.wishes.WishAudience;
import maison.customer.belongings.wishes.WishView;
import maison.platform.eventstore.Decision.Accepted;
import maison.platform.sealing.Sealed;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Whatever is marked, moved, revealed and linked in whatever order, nobody is shown a present
/// before they may know of it.
class SurprisesProperties {

    private static final UUID GIVER = new UUID(7, 1);
    private static final UUID RECIPIENT = new UUID(7, 2);
    private static final UUID RELATION = new UUID(7, 3);
    private static final UUID SALE = new UUID(7, 4);
    private static final int GIFTS = 3;
    private static final Sealed WORDS = new Sealed("AQID");

    /// What really is so, told without any of the code under test.
    private static final class Truth {
        private boolean marked;
        private boolean byRelation;
        private boolean known;
        private @Nullable Instant until;
    }

    private final GiftDecider decider = new GiftDecider();
    private final Map<Integer, List<GiftEvent>> histories = new HashMap<>();
    private final Map<Integer, Truth> truths = new HashMap<>();
    private boolean linked;
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    @Property(tries = 500)
    void nothing_tells_of_a_present_before_its_day(
            @ForAll @Size(max = 40) List<@IntRange(max = 1_000) Integer> steps) {
        histories.clear();
        truths.clear();
        linked = false;
        now = Instant.parse("2026-03-01T10:00:00Z");
        for (int step : steps) {
            act(step / GIFTS % 8, step % GIFTS, step);
            truths.values()
                    .forEach(each -> {
                        Instant until = each.until;
                        each.known |= until != null && !now.isBefore(until);
                    });
            assertKept();
        }
    }

    private void act(int what, int gift, int step) {
        @Nullable Instant until = step % 2 == 0 ? now.plus(Duration.ofDays(step % 5)) : null;
        switch (what) {
            case 0, 1 -> mark(gift, what == 1, until);
            case 2 -> tell(gift, new Reveal(now), truth -> truth.known = true);
            case 3 -> tell(gift, new Reschedule(until, now), truth -> truth.until = until);
            case 4 -> tell(gift, new Unmark(now), truth -> truth.marked = false);
            case 5 -> linked = true;
            // A relation that is over leads where it led; nothing is said of it here.
            case 6 -> now = now.plus(Duration.ofHours(36));
            default -> now = now.plus(Duration.ofHours(1));
        }
    }

    private void mark(int gift, boolean byRelation, @Nullable Instant until) {
        var to = byRelation ? new Recipient(null, RELATION) : new Recipient(RECIPIENT, null);
        var present =
                new Present(SALE, Integer.toString(gift), RECIPIENT, wishId(gift), "SKU-" + gift);
        var plan = new Plan(GIVER, new UUID(8, gift), to, present, until, WORDS, now);
        tell(
                gift,
                plan,
                truth -> {
                    truth.marked = true;
                    truth.byRelation = byRelation;
                    truth.until = until;
                });
    }

    private void tell(int gift, GiftCommand command, Consumer<Truth> so) {
        var history = histories.computeIfAbsent(gift, _ -> new ArrayList<>());
        Gift state = decider.replay(history);
        if (decider.decide(command, state) instanceof Accepted(var events) && !events.isEmpty()) {
            history.addAll(events);
            so.accept(truths.computeIfAbsent(gift, _ -> new Truth()));
        }
    }

    private static UUID wishId(int gift) {
        return new UUID(9, gift);
    }

    private void assertKept() {
        List<GiftRow> rows = rows();
        var kept = Surprises.of(RECIPIENT, rows, now);
        var items = items();
        var own = WardrobeAudience.forOwner(items, kept);
        var shared = WardrobeAudience.forOthers(items, rows, now);
        var wishes = WishAudience.forOwner(wishes(), kept);
        for (int gift = 0; gift < GIFTS; gift++) {
            String line = Integer.toString(gift);
            Truth truth = truths.get(gift);
            boolean isSecret =
                    truth != null && truth.marked && !truth.known && (!truth.byRelation || linked);
            boolean isSurprise = truth != null && truth.marked && !truth.known;
            assertThat(own.stream().noneMatch(each -> line.equals(each.lineId())))
                    .as("wardrobe of the recipient, line " + line)
                    .isEqualTo(isSecret);
            assertThat(shared.stream().noneMatch(each -> line.equals(each.lineId())))
                    .as("what is shared, line " + line)
                    .isEqualTo(isSurprise);
            assertThat(kept.skus().contains("SKU-" + gift)).isEqualTo(isSecret);
            if (isSecret) {
                assertThat(wishes.get(gift).fulfilled()).as("wish " + line).isNull();
            }
        }
    }

    /// The rows that the projection would hold.
    private List<GiftRow> rows() {
        var rows = new ArrayList<GiftRow>();
        histories.forEach((_, history) -> {
            GiftRow row = null;
            for (GiftEvent event : history) {
                row =
                        switch (event) {
                            case GiftPlanned e -> row(e, e.until(), null);
                            case GiftRescheduled e -> row(plan(history), e.until(), null);
                            case GiftRevealed e -> row(plan(history), null, e.at());
                            case GiftUnmarked _ -> null;
                        };
            }
            if (row != null) {
                rows.add(row);
            }
        });
        return rows;
    }

    private static GiftPlanned plan(List<GiftEvent> history) {
        return (GiftPlanned) history.getFirst();
    }

    private GiftRow row(GiftPlanned plan, @Nullable Instant until, @Nullable Instant revealed) {
        UUID direct = plan.recipient().customerId();
        return new GiftRow(
                GIVER,
                plan.giftId(),
                1,
                direct != null ? direct : linked ? RECIPIENT : null,
                plan.recipient().relationId(),
                plan.present(),
                until,
                revealed,
                WORDS,
                plan.at());
    }

    private List<WardrobeItem> items() {
        var items = new ArrayList<WardrobeItem>();
        for (int gift = 0; gift < GIFTS; gift++) {
            items.add(
                    new WardrobeItem(
                            Origin.BOUGHT,
                            SALE,
                            Integer.toString(gift),
                            null,
                            null,
                            "SKU-" + gift,
                            "Ring",
                            null,
                            null,
                            BigDecimal.ONE,
                            null,
                            null,
                            now,
                            null));
        }
        return items;
    }

    private List<WishView> wishes() {
        var wishes = new ArrayList<WishView>();
        for (int gift = 0; gift < GIFTS; gift++) {
            wishes.add(
                    new WishView(
                            wishId(gift),
                            1,
                            "SKU-" + gift,
                            "Ring",
                            1,
                            null,
                            null,
                            null,
                            now,
                            new WishView.Fulfilment(SALE, Integer.toString(gift)),
                            null));
        }
        return wishes;
    }
}
