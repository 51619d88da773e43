package maison.loyalty.lifecycle;

import java.util.ArrayList;
import java.util.List;
import maison.loyalty.lifecycle.ReleaseEvent.VersionPublished;
import maison.loyalty.lifecycle.ReleaseEvent.VersionWithdrawn;
import maison.loyalty.programme.Later;
import org.jspecify.annotations.Nullable;

/// The versions that were published after those of the programme's file, in that order.
public record Releases(List<Release> all) {

    static final Releases NONE = new Releases(List.of());

    /// A published version.
    ///
    /// @param withdrawn null while it stands
    public record Release(VersionPublished published, @Nullable VersionWithdrawn withdrawn) {

        Later later() {
            return new Later(
                    published.version(), published.effectiveFrom(), published.rules().text());
        }
    }

    public Releases {
        all = List.copyOf(all);
    }

    /// The version of a name, withdrawn or not; null if none was published under it.
    public @Nullable Release find(String version) {
        for (Release each : all) {
            if (each.published().version().equals(version)) {
                return each;
            }
        }
        return null;
    }

    /// Those that stand, in the order in which they come into force.
    public List<Later> standing() {
        return all.stream().filter(each -> each.withdrawn() == null).map(Release::later).toList();
    }

    /// Those that were withdrawn.
    public List<Later> withdrawn() {
        return all.stream().filter(each -> each.withdrawn() != null).map(Release::later).toList();
    }

    Releases with(VersionPublished version) {
        var more = new ArrayList<>(all);
        more.add(new Release(version, null));
        return new Releases(more);
    }

    Releases without(VersionWithdrawn withdrawal) {
        return new Releases(
                all.stream()
                        .map(each ->
                                each.published().version().equals(withdrawal.version())
                                        ? new Release(each.published(), withdrawal)
                                        : each)
                        .toList());
    }
}
