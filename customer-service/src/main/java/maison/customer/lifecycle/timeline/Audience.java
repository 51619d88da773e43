package maison.customer.lifecycle.timeline;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import maison.customer.lifecycle.touchpoint.Kind;
import maison.customer.lifecycle.touchpoint.Topic;
import maison.platform.security.Caller;
import maison.platform.security.Roles;

/// What of a time line somebody may see by their role.
///
/// @param kinds all that is shown at all
/// @param amounts whether they may know what was spent and earned
record Audience(Set<Kind> kinds, boolean amounts) {

    /// Makers see what they make and for which body, and not what it costs.
    private static final Audience ARTISAN =
            new Audience(of(EnumSet.of(Topic.MAKING, Topic.MEASUREMENTS, Topic.VISITS)), false);

    private static final Audience STAFF = new Audience(EnumSet.allOf(Kind.class), true);

    /// Clients see what they did and what they were told; not what staff wrote and do about them.
    private static final Audience CLIENT = new Audience(clients(), true);

    static Audience of(Caller caller) {
        if (caller.has(Roles.CLIENT)) {
            return CLIENT;
        }
        boolean sells =
                caller.has(Roles.ASSOCIATE) || caller.has(Roles.MANAGER) || caller.has(Roles.ADMIN);
        return sells ? STAFF : ARTISAN;
    }

    private static Set<Kind> clients() {
        var kinds =
                of(
                        EnumSet.of(
                                Topic.PURCHASES,
                                Topic.MAKING,
                                Topic.VISITS,
                                Topic.LOYALTY,
                                Topic.CONSENT,
                                Topic.MEASUREMENTS,
                                Topic.WISHES));
        kinds.addAll(
                EnumSet.of(
                        Kind.MESSAGE_SENT,
                        Kind.REGISTERED,
                        Kind.CORRECTED,
                        Kind.CARD_ISSUED,
                        Kind.CARD_BLOCKED,
                        Kind.SURVEY_SENT,
                        Kind.FEEDBACK_GIVEN));
        return kinds;
    }

    private static Set<Kind> of(Set<Topic> topics) {
        var kinds = EnumSet.noneOf(Kind.class);
        Arrays.stream(Kind.values())
                .filter(each -> topics.contains(each.topic()))
                .forEach(kinds::add);
        return kinds;
    }
}
