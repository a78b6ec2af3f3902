using System.Net;
using PPA.Portal.Domain;

namespace PPA.Portal.Data.Scanning;

/// <summary>The office's virus scanner, where it has one: every file that is kept is read by it first.</summary>
public sealed partial class UploadScan(IConfiguration config, ILogger<UploadScan> log)
{
    /// <summary>Said of a file that the scanner knows.</summary>
    public const string Infected = "Berkas ini tidak disimpan: pemindai virus menemukan sesuatu yang berbahaya di dalamnya. Jangan membukanya; beri tahu pengelola.";

    /// <summary>Said while the scanner does not answer.</summary>
    public const string Unanswered = "Berkas ini belum dapat disimpan: pemindai virus tidak menjawab. Coba lagi beberapa menit lagi, atau beri tahu pengelola.";

    private const string Found = " FOUND";
    private const string Clean = ": OK";
    private const string Field = "lampiran";

    private readonly EndPoint? _scanner = ClamdAddress.Read(config["Uploads:Clamd"]);

    // Refused unless the office says otherwise: who asked for a scanner does not expect files to pass it by in silence.
    private readonly bool _acceptUnscanned = config["Uploads:WithoutAnswer"]?.Trim().ToLowerInvariant() is "terima";

    /// <summary>Lets the scanner read along.</summary>
    internal ScanTurn Begin(Stream plain) => new(plain, _scanner);

    /// <summary>Hears the scanner once the file was read.</summary>
    /// <returns>True where the file is kept without its word.</returns>
    /// <exception cref="InfectedFileException">It knows the file.</exception>
    /// <exception cref="RuleException">It does not answer, and nothing is kept without it.</exception>
    internal async Task<bool> HearAsync(ScanTurn turn, Guid file, CancellationToken ct)
    {
        if (_scanner is null)
            return false;
        var answer = await turn.AnswerAsync(ct);
        if (answer?.EndsWith(Found, StringComparison.Ordinal) == true)
        {
            var name = answer[(answer.IndexOf(':', StringComparison.Ordinal) + 1)..^Found.Length].Trim();
            LogInfected(file, name);
            throw new InfectedFileException(Infected, Field, name);
        }
        if (answer?.EndsWith(Clean, StringComparison.Ordinal) == true)
            return false;
        LogUnanswered(file, _acceptUnscanned);
        return _acceptUnscanned ? true : throw new RuleException(Unanswered, Field);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The scanner found {Name} in the upload {File}; it was not kept.")]
    private partial void LogInfected(Guid file, string name);

    [LoggerMessage(Level = LogLevel.Error, Message = "The virus scanner gave no answer for the upload {File}; kept all the same: {Kept}.")]
    private partial void LogUnanswered(Guid file, bool kept);
}

/// <summary>The scanner knows what is in the file.</summary>
public sealed class InfectedFileException : RuleException
{
    public InfectedFileException() { }

    public InfectedFileException(string sentence) : base(sentence) { }

    public InfectedFileException(string sentence, Exception inner) : base(sentence, inner) { }

    /// <param name="name">What the scanner calls it.</param>
    public InfectedFileException(string sentence, string field, string name) : base(sentence, field) => Name = name;

    /// <summary>What the scanner calls it.</summary>
    public string Name { get; } = "";
}
