using PPA.Portal.Domain;

namespace PPA.Portal.Intake;

/// <summary>A complaint as typed by a person or sent by a machine: nothing in it is certain yet.</summary>
public sealed class ComplaintDraft
{
    /// <summary>Code of a channel.</summary>
    public string? Channel { get; set; }

    /// <summary>A moment with its offset, or a wall-clock time of the office; empty means now.</summary>
    public string? ReceivedAt { get; set; }

    public Answer DangerNow { get; set; }

    /// <summary>Codes of danger flags.</summary>
    public List<string> Dangers { get; set; } = [];

    public List<PersonDraft> Victims { get; set; } = [];
    public List<PersonDraft> Reporters { get; set; } = [];
    public List<PersonDraft> ReportedParties { get; set; } = [];
    public IncidentDraft Incident { get; set; } = new();
    public ContactDraft Contact { get; set; } = new();

    /// <summary>The file of the same person from before.</summary>
    public Guid? EarlierCase { get; set; }
}

/// <summary>A victim, reporter or reported party as typed. An empty one is somebody of whom nothing is known yet.</summary>
public sealed class PersonDraft
{
    public string? Name { get; set; }
    public string? Nik { get; set; }
    public string? Phone { get; set; }
    public string? Address { get; set; }

    /// <summary>"2012-05-01", "1 Mei 2012" or "1-5-2012".</summary>
    public string? BirthDate { get; set; }

    public string? Age { get; set; }

    /// <summary>"P", "L" or empty.</summary>
    public string? Sex { get; set; }

    /// <summary>Code of a kecamatan.</summary>
    public string? Region { get; set; }

    public Answer Disability { get; set; }
    public Answer Pregnant { get; set; }
    public string? Relation { get; set; }
    public string? Education { get; set; }
    public string? Occupation { get; set; }
    public string? Marital { get; set; }
    public bool Anonymous { get; set; }
}

/// <summary>What happened, as typed.</summary>
public sealed class IncidentDraft
{
    public string? Date { get; set; }

    /// <summary>Code of a place.</summary>
    public string? Place { get; set; }

    public string? PlaceDetail { get; set; }
    public string? Region { get; set; }

    /// <summary>Codes of forms of violence.</summary>
    public List<string> Forms { get; set; } = [];

    public Answer Domestic { get; set; }
    public string? Chronology { get; set; }
}

/// <summary>Whether and how somebody may be contacted, as typed.</summary>
public sealed class ContactDraft
{
    public Answer Allowed { get; set; }
    public string? Phone { get; set; }
    public string? Hours { get; set; }
    public string? Way { get; set; }
    public string? SayIfAnother { get; set; }
}
