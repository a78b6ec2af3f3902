using System.Collections.Concurrent;
using System.Threading.Channels;

namespace PPA.Portal.Live.Nodes;

/// <summary>Small news between nodes that no table holds: a screen that lives, somebody who asks for a case. On one node nobody hears them.</summary>
/// <remarks>They may be lost; nothing that must not be lost is whispered. Ids and times only.</remarks>
public sealed class Whispers
{
    private const int Waiting = 256;
    private readonly ConcurrentDictionary<string, Action<string>> _ears = new();
    private readonly Channel<string> _said = Channel.CreateBounded<string>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest });
    private volatile bool _carried;

    /// <summary>Tells the other nodes, if there are any.</summary>
    /// <param name="kind">What it is about, as heard by <see cref="Hear"/>.</param>
    public void Say(string kind, string words)
    {
        if (_carried)
            _said.Writer.TryWrite($"{kind}|{words}");
    }

    /// <summary>Listens to one kind, for as long as the portal runs.</summary>
    public void Hear(string kind, Action<string> heard) => _ears[kind] = heard;

    /// <summary>What waits to be carried; from the first call on somebody carries.</summary>
    internal ChannelReader<string> Outgoing()
    {
        _carried = true;
        return _said.Reader;
    }

    internal void Deliver(string line)
    {
        var cut = line.IndexOf('|', StringComparison.Ordinal);
        if (cut > 0 && _ears.TryGetValue(line[..cut], out var heard))
            heard(line[(cut + 1)..]);
    }
}
