using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PPA.Portal.Data.Scanning;

/// <summary>One file on its way through the scanner: clamd's INSTREAM, pieces with their length in front, a length of nothing at the end.</summary>
/// <remarks>No maintained library for it could be restored; what is used of the protocol is this page.</remarks>
internal sealed class ClamdLine : IAsyncDisposable
{
    private const int LongestAnswer = 1024;
    private static readonly TimeSpan ToConnect = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ToSend = TimeSpan.FromSeconds(15);

    // A large archive is looked through in some seconds; a scanner that reads its lists anew takes longer.
    private static readonly TimeSpan ToAnswer = TimeSpan.FromSeconds(60);

    private readonly Socket _socket;

    private ClamdLine(Socket socket) => _socket = socket;

    /// <exception cref="SocketException">Nobody listens there.</exception>
    /// <exception cref="OperationCanceledException">Nobody answered in time.</exception>
    public static async Task<ClamdLine> OpenAsync(EndPoint where, CancellationToken ct)
    {
        var line = new ClamdLine(where is UnixDomainSocketEndPoint
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp));
        try
        {
            using var patience = Patience(ToConnect, ct);
            await line._socket.ConnectAsync(where, patience.Token);
            await line.WriteAsync("zINSTREAM\0"u8.ToArray(), patience.Token);
            return line;
        }
        catch
        {
            await line.DisposeAsync();
            throw;
        }
    }

    /// <summary>Hands on a piece of the file.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> piece, CancellationToken ct)
    {
        using var patience = Patience(ToSend, ct);
        await WriteAsync(Length(piece.Length), patience.Token);
        await WriteAsync(piece, patience.Token);
    }

    /// <summary>Ends the file and hears what the scanner says of it.</summary>
    public async Task<string> EndAsync(CancellationToken ct)
    {
        using var patience = Patience(ToAnswer, ct);
        await WriteAsync(Length(0), patience.Token);
        var (answer, heard) = (new byte[LongestAnswer], 0);
        int read;
        do
        {
            read = await _socket.ReceiveAsync(answer.AsMemory(heard), patience.Token);
            heard += read;
        }
        while (read > 0 && heard < answer.Length && !answer.AsSpan(0, heard).Contains((byte)0));
        return Encoding.UTF8.GetString(answer.AsSpan(0, heard)).TrimEnd('\0', '\n', ' ');
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        for (var sent = 0; sent < bytes.Length;)
            sent += await _socket.SendAsync(bytes[sent..], ct);
    }

    private static byte[] Length(int bytes)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes);
        return length;
    }

    private static CancellationTokenSource Patience(TimeSpan time, CancellationToken ct)
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(time);
        return patience;
    }
}
