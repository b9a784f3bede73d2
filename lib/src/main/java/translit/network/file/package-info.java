/**
 * What is in a network's file, read as data however strange it is: {@link
 * translit.network.file.NetworkZip} has its entries, and {@link
 * translit.network.file.NetworkConfiguration} what one of them says of the network's shape.
 */
package translit.network.file;
