/// Personal data at rest: sealed with a key per person, found by keyed tokens, gone when the key is
/// destroyed.
///
/// A dump of the database holds ciphertext and tokens only. Both keys that matter, the
/// key-encryption key and the index key, live outside the database (see [KeyFiles]).
@org.jspecify.annotations.NullMarked
package maison.platform.sealing;
