package maison.platform.toy;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import maison.platform.eventstore.Append;
import maison.platform.eventstore.AppendGuard;
import maison.platform.toy.CounterEvent.Opened;
import maison.platform.toy.CounterRefusal.LabelTaken;
import org.jdbi.v3.core.Handle;

/// A label belongs to one counter only.
@Singleton
public final class LabelGuard implements AppendGuard {

    @Override
    public Map<Append, Object> check(Handle handle, List<Append> batch) {
        var wanted = new HashMap<Append, String>();
        for (Append append : batch) {
            for (Append.Part part : append.parts()) {
                for (Object event : part.decided()) {
                    if (event instanceof Opened(var label, _)) {
                        wanted.put(append, label);
                    }
                }
            }
        }
        Set<String> taken = new HashSet<>();
        if (!wanted.isEmpty()) {
            handle.createQuery("select label from counters where label = any(:labels)")
                    .bind("labels", wanted.values().toArray(String[]::new))
                    .mapTo(String.class)
                    .forEach(taken::add);
        }
        var stopped = new IdentityHashMap<Append, Object>();
        for (Append append : batch) {
            String label = wanted.get(append);
            if (label != null && !taken.add(label)) {
                stopped.put(append, new LabelTaken(label));
            }
        }
        return stopped;
    }
}
