package maison.purchase.shopfront.item;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A kind of item, and what can be said of it.
///
/// @param names what it is called, by language
public record Category(String code, SortedMap<String, String> names, List<Attribute> attributes) {

    public Category {
        names = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(names));
        attributes = List.copyOf(attributes);
    }
}
