namespace PPA.Portal.Domain;

/// <summary>A service as somebody gave it.</summary>
/// <param name="Kind">A code of the list "layanan": SIMFONI's eight kinds.</param>
/// <param name="Provider">A code of the list "penyelenggara".</param>
/// <param name="ProviderName">Which one, in words; kept encrypted.</param>
/// <param name="Officer">Of this office, where one was there.</param>
/// <param name="Person">The victim or client it was given to; null for all of them.</param>
/// <param name="Stay">The shelter stay it belongs to.</param>
public sealed record ServiceFacts(
    string Kind, string Provider, string? ProviderName, OfficerId? Officer, DateOnly Date, string? Detail, Guid? Person = null, Guid? Stay = null);

/// <summary>A service that was given. A correction is another row; this one then says which.</summary>
public sealed class ServiceGiven : VoidableRecord
{
    private ServiceGiven() { }

    internal ServiceGiven(CaseId caseId, ServiceFacts facts, OfficerId by, DateTime now) : base(caseId, by, now)
    {
        Kind = Stated.Need(facts.Kind, "Pilih jenis layanan.", "layanan");
        Provider = Stated.Need(facts.Provider, "Pilih penyelenggara layanan.", "penyelenggara");
        Date = Stated.NotAhead(facts.Date, now, "tanggal");
        (ProviderName, Detail) = (Stated.Maybe(facts.ProviderName), Stated.Maybe(facts.Detail));
        (Officer, Person, Stay) = (facts.Officer, facts.Person, facts.Stay);
    }

    public string Kind { get; private set; } = "";
    public string Provider { get; private set; } = "";

    /// <summary>Encrypted at rest.</summary>
    public string? ProviderName { get; private set; }

    public OfficerId? Officer { get; private set; }
    public DateOnly Date { get; private set; }

    /// <summary>Encrypted at rest.</summary>
    public string? Detail { get; private set; }

    public Guid? Person { get; private set; }
    public Guid? Stay { get; private set; }
}

/// <summary>Services given in the case.</summary>
public sealed partial class CaseFile
{
    private readonly List<ServiceGiven> _services = [];

    public IReadOnlyList<ServiceGiven> Services => _services;

    /// <summary>Records a service that was given.</summary>
    public ServiceGiven GiveService(ServiceFacts facts, OfficerId by, DateTime now)
    {
        MustBeOpen();
        return Keep(_services, new ServiceGiven(Id, facts, by, now));
    }

    /// <summary>Says better what service was given; the first words stay readable.</summary>
    public ServiceGiven CorrectService(Guid service, ServiceFacts facts, string reason, OfficerId by, DateTime now)
    {
        MustBeOpen();
        var wrong = Stated.Found(_services, service);
        var right = new ServiceGiven(Id, facts, by, now);
        wrong.Void(reason, by, now, right.Id);
        return Keep(_services, right);
    }

    /// <summary>Takes back a service that was not given.</summary>
    public void VoidService(Guid service, string reason, OfficerId by, DateTime now)
    {
        MustBeOpen();
        Stated.Found(_services, service).Void(reason, by, now);
        Version++;
    }
}
