using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Shell.Verbs;

/// <summary>What stood on the command line behind a verb.</summary>
internal sealed class VerbCall
{
    private static readonly string[] Own = ["--to", "--point", "--passphrase-file"];
    private static readonly string[] Portals = ["--data", "--profile", "--urls", "--environment"];
    private const string Demo = "--demo";

    private readonly Dictionary<string, string> _options = [];
    private readonly List<string> _words = [];
    private readonly List<string> _forPortal = [];
    private readonly Func<string[], WebApplication> _compose;

    private VerbCall(Func<string[], WebApplication> compose, VerbVoice voice) => (_compose, Voice) = (compose, voice);

    public VerbVoice Voice { get; }

    /// <summary>Options of the verb itself are told from the portal's; a mistyped one is refused, not swallowed.</summary>
    /// <exception cref="RuleException">An option that nobody knows, or one without its value.</exception>
    public static VerbCall Read(OfficeVerb verb, string[] args, Func<string[], WebApplication> compose, VerbVoice voice)
    {
        var call = new VerbCall(compose, voice);
        for (var i = verb.Words; i < args.Length; i++)
        {
            if (!args[i].StartsWith('-'))
                call._words.Add(args[i]);
            else if (args[i] == Demo || args[i].Contains('='))
                call._forPortal.Add(args[i]);
            else if (i + 1 == args.Length)
                throw new RuleException($"{args[i]} perlu nilai di belakangnya. Bentuknya: {verb.Usage}.");
            else if (Own.Contains(args[i]))
                call._options[args[i]] = args[++i];
            else if (Portals.Contains(args[i]) || args[i].Contains(':'))
                call._forPortal.AddRange([args[i], args[++i]]);
            else
                throw new RuleException($"Pilihan {args[i]} tidak dikenal. Bentuknya: {verb.Usage}.");
        }
        return call;
    }

    /// <summary>The value behind an option, or null.</summary>
    public string? Option(string name) => _options.GetValueOrDefault(name);

    /// <summary>The value behind an option that the verb cannot do without.</summary>
    public string Need(string name, string what) => Option(name) ?? throw new RuleException($"Sebut {what} dengan {name}.");

    /// <summary>The word at a place behind the verb, or null.</summary>
    public string? Word(int place) => place < _words.Count ? _words[place] : null;

    /// <summary>Options and settings, without opening anything.</summary>
    /// <param name="mayCreate">False for a verb that only looks: it makes no data folder.</param>
    public Beginning Begin(bool mayCreate = true) => Beginning.Of([.. _forPortal], mayCreate);

    /// <summary>The portal behind its closed doors, on a database that is there and that its keys fit.</summary>
    public async Task<WebApplication> OpenAsync()
    {
        var start = Begin();
        if (start.Choice.IsNew(start.Folder))
            throw new DatabaseRefusedException($"Belum ada basis data di {start.Folder.DatabaseFile}. Sebut folder data yang benar dengan --data.");
        var app = _compose([.. _forPortal, "--Logging:LogLevel:Default=Warning"]);
        await app.Services.GetRequiredService<DatabaseStart>().LookAsync();
        await app.Services.GetRequiredService<OfficeChoice>().ReadAsync();
        return app;
    }
}
