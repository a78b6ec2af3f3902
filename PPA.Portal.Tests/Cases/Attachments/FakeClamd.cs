using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PPA.Portal.Tests.Cases.Attachments;

/// <summary>Speaks clamd's INSTREAM as its manual describes it, and answers what the test wants.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    private readonly Socket _door;
    private readonly Func<byte[], string> _answer;
    private readonly Task _serving;
    private readonly List<byte[]> _heard = [];

    /// <param name="answer">Empty hangs up without a word.</param>
    /// <param name="path">A socket in the file system; null for a port.</param>
    public FakeClamd(Func<byte[], string> answer, string? path = null)
    {
        _answer = answer;
        _door = path is null ? new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        _door.Bind(path is null ? new IPEndPoint(IPAddress.Loopback, 0) : new UnixDomainSocketEndPoint(path));
        _door.Listen();
        Address = path ?? string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{((IPEndPoint)_door.LocalEndPoint!).Port}");
        _serving = ServeAsync();
    }

    public string Address { get; }

    /// <summary>The files that came, whole.</summary>
    public IReadOnlyList<byte[]> Heard => _heard;

    /// <summary>Nobody answers any more.</summary>
    public void Close() => _door.Dispose();

    public async ValueTask DisposeAsync()
    {
        _door.Dispose();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                await using var line = new NetworkStream(await _door.AcceptAsync(), ownsSocket: true);
                await TakeAsync(line);
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }

    private async Task TakeAsync(NetworkStream line)
    {
        var command = new byte["zINSTREAM\0".Length];
        await line.ReadExactlyAsync(command);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
        using var file = new MemoryStream();
        var length = new byte[sizeof(int)];
        while (true)
        {
            await line.ReadExactlyAsync(length);
            var piece = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (piece.Length == 0)
                break;
            await line.ReadExactlyAsync(piece);
            await file.WriteAsync(piece);
        }
        _heard.Add(file.ToArray());
        if (_answer(file.ToArray()) is { Length: > 0 } words)
            await line.WriteAsync(Encoding.UTF8.GetBytes(words + "\0"));
    }
}
