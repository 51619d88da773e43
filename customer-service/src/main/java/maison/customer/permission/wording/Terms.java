package maison.customer.permission.wording;

import java.util.List;
import java.util.Map;

/// What a purpose is to the house and its customers.
///
/// @param names how customers read it, by language
/// @param promotional whether it is silenced when a customer stops all marketing
/// @param confirmed whether a yes counts only after it was confirmed over the channel it is about
/// @param confirmWithinHours how long a yes waits for that; not used if none is asked for
/// @param channels over which channels customers are asked, such as `email`
public record Terms(
        Map<String, String> names,
        boolean promotional,
        boolean confirmed,
        int confirmWithinHours,
        List<String> channels) {

    public Terms {
        names = Map.copyOf(names);
        channels = List.copyOf(channels);
    }
}
