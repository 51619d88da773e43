package maison.customer.identity.person;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import maison.customer.identity.person.Communication.Cap;
import maison.customer.identity.person.Communication.Per;
import maison.customer.identity.person.PersonForm.CapForm;
import maison.customer.identity.person.PersonForm.CommunicationForm;
import maison.customer.identity.person.PersonForm.HoursForm;
import maison.customer.permission.consent.Channel;
import maison.customer.permission.consent.Purpose;
import org.jspecify.annotations.Nullable;

/// Reads when, how often and over what somebody wants to hear from us.
final class CommunicationReader {

    private static final int CAPS_MAX = 12;
    private static final int MOST_MAX = 100;
    // Nobody's life is longer; a message that waits must have a time that a calendar can hold.
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final String AT = "/communication";

    private final Complaints complaints;

    CommunicationReader(Complaints complaints) {
        this.complaints = complaints;
    }

    @Nullable Communication read(@Nullable CommunicationForm form) {
        if (form == null) {
            return null;
        }
        var hours = hours(form.hours(), AT + "/hours");
        var quiet = hours(form.quiet(), AT + "/quiet");
        if (hours != null && quiet != null && quiet.cover(hours)) {
            complaints.add(AT + "/hours", "must leave time outside of the quiet hours");
        }
        var read =
                new Communication(
                        channels(form.channels()),
                        caps(form.caps()),
                        hours,
                        quiet,
                        until(form.doNotDisturbUntil()));
        return read.equals(Communication.ANYTIME) ? null : read;
    }

    private Map<Purpose, List<Channel>> channels(
            @Nullable Map<Purpose, @Nullable List<@Nullable Channel>> forms) {
        var channels = new HashMap<Purpose, List<Channel>>();
        if (forms == null) {
            return channels;
        }
        forms.forEach((purpose, written) -> {
            var order = new ArrayList<Channel>();
            for (var channel : written == null ? List.<@Nullable Channel>of() : written) {
                if (channel == null || order.contains(channel)) {
                    complaints.add(
                            AT + "/channels/" + purpose.json(), "must name each channel once");
                    return;
                }
                order.add(channel);
            }
            if (!order.isEmpty()) {
                channels.put(purpose, order);
            }
        });
        return channels;
    }

    private List<Cap> caps(@Nullable List<@Nullable CapForm> forms) {
        var caps = new ArrayList<Cap>();
        int i = -1;
        for (var form : complaints.atMost(forms, AT + "/caps", CAPS_MAX)) {
            var pointer = AT + "/caps/" + ++i;
            var channel = form == null ? null : form.channel();
            var most = form == null ? null : form.most();
            var per =
                    form == null
                            ? null
                            : complaints.oneOf(
                                    form.per(), pointer + "/per", "day", "week", "month");
            if (most != null && (most < 1 || most > MOST_MAX)) {
                complaints.add(pointer + "/most", "must be 1 to " + MOST_MAX);
            } else if (channel == null || most == null || per == null) {
                complaints.add(pointer, "must have channel, most and per");
            } else {
                caps.add(new Cap(channel, most, Per.valueOf(per.toUpperCase(Locale.ROOT))));
            }
        }
        return caps;
    }

    private @Nullable Hours hours(@Nullable HoursForm form, String pointer) {
        if (form == null) {
            return null;
        }
        var from = time(form.from(), pointer + "/from");
        var to = time(form.to(), pointer + "/to");
        if (from == null || to == null) {
            return null;
        }
        if (from.equals(to)) {
            complaints.add(pointer, "must not begin when they end");
            return null;
        }
        return new Hours(from, to);
    }

    private @Nullable LocalTime time(@Nullable String written, String pointer) {
        if (written != null && written.matches("\\d{2}:\\d{2}")) {
            try {
                return LocalTime.parse(written);
            } catch (DateTimeException _) {
                // Complained of below.
            }
        }
        complaints.add(pointer, "must be a time of day, such as 21:30");
        return null;
    }

    private @Nullable Instant until(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            var until = Instant.parse(written);
            if (until.isBefore(LATEST)) {
                return until;
            }
        } catch (DateTimeException _) {
            // Complained of below.
        }
        complaints.add(
                AT + "/doNotDisturbUntil",
                "must be a time before 2200, such as 2026-03-01T00:00:00Z");
        return null;
    }
}
