/// Points given or taken off by hand, with limits and a second pair of eyes; accounts frozen.
package maison.loyalty.adjusting;
