using PPA.Portal.Domain;

namespace PPA.Portal.Intake.Public;

/// <summary>What somebody has answered so far. It lives in memory only, for half an hour, and dies with "keluar".</summary>
public sealed class Visit
{
    /// <summary>The first page is 1, the last before sending 8, the receipt 9.</summary>
    public int Step { get; set; } = 1;

    /// <summary>True until somebody whose answers lapsed has been told.</summary>
    public bool Lapsed { get; set; }

    public PublicAnswers Answers { get; } = new();

    public IReadOnlyList<FieldFault> Faults { get; set; } = [];

    /// <summary>Ends the names of telephone fields, so that no browser offers the number to the next person.</summary>
    public string Suffix { get; } = Guid.NewGuid().ToString("N")[..8];

    /// <summary>Names the report, so that a second press sends nothing twice.</summary>
    public Guid Submission { get; } = Guid.NewGuid();

    /// <summary>Shown for a short while after sending.</summary>
    public string? Code { get; set; }

    public DateTime CodeUntil { get; set; }

    /// <summary>True when somebody who left a number and did not ask for a call has been asked about it.</summary>
    public bool AskedAboutNumber { get; set; }

    /// <summary>The report whose code was shown to us, so that something may be added to it.</summary>
    public CaseId? Report { get; set; }

    /// <summary>What could not be added yet; it waits in its field.</summary>
    public string? Addition { get; set; }

    /// <summary>The answer to a question about progress; shown once.</summary>
    public StatusAnswer? Status { get; set; }

    public DateTime ExpiresAt { get; set; }
}

/// <summary>The answers themselves; every one may be missing.</summary>
public sealed class PublicAnswers
{
    public string? Danger { get; set; }
    public string? Who { get; set; }
    public string? Story { get; set; }
    public string? AgeRange { get; set; }
    public string? Sex { get; set; }
    public string? Region { get; set; }
    public string? Address { get; set; }

    /// <summary>"ya", "jangan" or "orang-lain". Nobody is contacted unless they say so.</summary>
    public string Contact { get; set; } = "jangan";

    public string? Phone { get; set; }
    public string? Hours { get; set; }
    public string? Way { get; set; }
    public string? SayIfAnother { get; set; }
}

/// <summary>What the status page says: one of a few sentences and a date.</summary>
/// <param name="Typed">A code that was not found, to be mended in its field.</param>
public sealed record StatusAnswer(string Sentence, string? Date, string Typed = "");
