// What Streamlit calls for each new data. Calls that come before the script is loaded wait for it, and then come in any order: the oldest
// data may come last, and is left out. `stamp` says when the data was new (stamp.py).
export default function ({ data, parentElement, ...rest }) {
  const { stamp, given } = data instanceof Uint8Array ? opened(data) : data;
  if (stamp < parentElement.chalklabStamp) return undefined;
  parentElement.chalklabStamp = stamp; // on the element, since the script itself may be loaded a second time
  return widget({ data: given, parentElement, ...rest });
}

function opened(bytes) {
  return { stamp: new DataView(bytes.buffer, bytes.byteOffset).getFloat64(0, true), given: bytes.subarray(8) };
}
