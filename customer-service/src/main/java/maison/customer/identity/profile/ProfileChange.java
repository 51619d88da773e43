package maison.customer.identity.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerEvent.CustomerAbsorbed;
import maison.customer.identity.customer.CustomerEvent.CustomerCorrected;
import maison.customer.identity.customer.CustomerEvent.CustomerErased;
import maison.customer.identity.customer.CustomerEvent.CustomerFollowed;
import maison.customer.identity.customer.CustomerEvent.CustomerLetGo;
import maison.customer.identity.customer.CustomerEvent.CustomerMerged;
import maison.customer.identity.customer.CustomerEvent.CustomerReferenced;
import maison.customer.identity.customer.CustomerEvent.CustomerRegistered;
import maison.customer.identity.customer.CustomerEvent.CustomerUnmerged;
import maison.customer.identity.customer.CustomerEvent.CustomerUnreferenced;
import maison.customer.identity.customer.Field;
import maison.platform.sealing.Sealed;
import org.jspecify.annotations.Nullable;

/// What a batch of events, taken together, changes in one customer's row.
final class ProfileChange {

    private final UUID customerId;
    private final Map<Field, Sealed> sealed = new EnumMap<>(Field.class);
    private final Set<Field> cleared = EnumSet.noneOf(Field.class);
    private int version;
    private boolean languageChanged;
    private @Nullable String language;
    private @Nullable Instant registeredAt;
    private @Nullable Instant erasedAt;
    private boolean moves;
    private @Nullable UUID into;
    private @Nullable Instant movedAt;
    private boolean joins;
    private final List<CustomerEvent> events = new ArrayList<>();

    ProfileChange(UUID customerId) {
        this.customerId = customerId;
    }

    void add(CustomerEvent event, int streamVersion) {
        version = streamVersion;
        events.add(event);
        switch (event) {
            case CustomerRegistered registered -> {
                registeredAt = registered.at();
                sealed.putAll(registered.sealed());
                speak(registered.language());
            }
            case CustomerCorrected corrected -> {
                sealed.keySet().removeAll(corrected.fields());
                cleared.addAll(corrected.fields());
                sealed.putAll(corrected.sealed());
                if (corrected.fields().contains(Field.LANGUAGE)) {
                    speak(corrected.language());
                }
            }
            case CustomerErased erased -> {
                sealed.clear();
                speak(null);
                erasedAt = erased.at();
            }
            // A number of another system has a table of its own.
            case CustomerReferenced _, CustomerUnreferenced _ -> {}
            case CustomerMerged merged -> move(merged.into(), merged.at());
            case CustomerUnmerged _ -> move(null, null);
            case CustomerAbsorbed _, CustomerFollowed _, CustomerLetGo _ -> joins = true;
        }
    }

    private void speak(@Nullable String spoken) {
        languageChanged = true;
        language = spoken;
    }

    private void move(@Nullable UUID to, @Nullable Instant at) {
        moves = true;
        into = to;
        movedAt = at;
    }

    @Nullable Instant movedAt() {
        return movedAt;
    }

    /// Whether the customer became another one, or stands for themself again.
    boolean moves() {
        return moves;
    }

    @Nullable UUID into() {
        return into;
    }

    /// Whether other customers became this one, or no longer are.
    boolean joins() {
        return joins;
    }

    /// Whose values are shown after all of it.
    Shown shown(Shown before) {
        var now = before;
        for (var event : events) {
            now = now.with(event);
        }
        return now;
    }

    UUID customerId() {
        return customerId;
    }

    /// When the customer was registered; null if that was before this batch.
    @Nullable Instant registeredAt() {
        return registeredAt;
    }

    int version() {
        return version;
    }

    Map<Field, Sealed> sealed() {
        return sealed;
    }

    Set<Field> cleared() {
        return cleared;
    }

    boolean languageChanged() {
        return languageChanged;
    }

    @Nullable String language() {
        return language;
    }

    @Nullable Instant erasedAt() {
        return erasedAt;
    }
}
