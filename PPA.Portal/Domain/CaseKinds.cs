namespace PPA.Portal.Domain;

/// <summary>The registers of the office.</summary>
public static class Registers
{
    /// <summary>Letter of a kind's number series, as in B-2026-0417.</summary>
    public static string Register(this CaseKind kind) => kind switch
    {
        CaseKind.Case => "B",
        CaseKind.FamilyClient => "P",
        CaseKind.Activity => "K",
        CaseKind.ServiceComplaint => "L",
    };
}

/// <summary>Files that are not cases of violence. They share procedures, agenda, attachments and termination; no alarm runs for them.</summary>
public sealed partial class CaseFile
{
    /// <summary>The client of the family centre; only where the kind says so.</summary>
    public FamilyClient? FamilyClient { get; private set; }

    /// <summary>The activity; only where the kind says so.</summary>
    public CommunityActivity? CommunityActivity { get; private set; }

    /// <summary>The complaint about the office's service; only where the kind says so.</summary>
    public ServiceComplaint? ServiceComplaint { get; private set; }

    /// <summary>Opens the file of a client of the family centre (standard of Kota Bandung, B7).</summary>
    public static CaseFile OpenFamilyClient(FamilyClientFacts facts, Receipt receipt)
    {
        if (facts.People.All(p => p.Role != PersonRole.Client))
            throw new RuleException("Sebutkan sedikitnya satu klien.", "klien");
        var file = Open(CaseKind.FamilyClient, facts.Channel, facts.ReceivedAt, facts.Matter, "Tulis secara singkat apa yang disampaikan.", receipt);
        file.Bring(facts.People, receipt.Now);
        file.FamilyClient = new FamilyClient(file.Id, facts, receipt.Now);
        file.BeginFirst(receipt);
        return file;
    }

    /// <summary>Opens the file of an activity that was asked for (B10).</summary>
    public static CaseFile OpenActivity(CommunityActivityFacts facts, Receipt receipt)
    {
        var file = Open(CaseKind.Activity, facts.Channel, facts.ReceivedAt, facts.Request, "Tulis isi permohonan secara singkat.", receipt);
        file.CommunityActivity = new CommunityActivity(file.Id, facts, receipt.Now);
        file.BeginFirst(receipt);
        return file;
    }

    /// <summary>Opens the file of a complaint about the office's service (A2, B11).</summary>
    /// <param name="endOfDay">UTC: end of the day of receipt in the office's zone; a complaint made directly is answered by then.</param>
    public static CaseFile OpenServiceComplaint(ServiceComplaintFacts facts, DateTime endOfDay, Receipt receipt)
    {
        var file = Open(CaseKind.ServiceComplaint, ServiceComplaint.ChannelOf(facts.Door), facts.ReceivedAt, facts.Content, "Tulis isi keluhan atau saran.", receipt);
        file.ServiceComplaint = new ServiceComplaint(file.Id, facts, receipt.Now);
        file.Bring(facts.People, receipt.Now);
        file.DueAt = facts.Door == ServiceComplaint.Direct ? endOfDay : facts.ReceivedAt + ServiceComplaint.IndirectWithin;
        (file.FirstResponseAt, file.FirstResponseBy) = (null, null);
        file.BeginFirst(receipt);
        return file;
    }

    // No clock of violence runs: the first response counts as given until a kind says otherwise.
    private static CaseFile Open(CaseKind kind, Channel channel, DateTime receivedAt, string words, string askFor, Receipt receipt)
    {
        if (receivedAt > receipt.Now.AddMinutes(5))
            throw new RuleException("Waktu diterima tidak boleh di masa depan.", "diterima");
        var file = new CaseFile
        {
            Id = CaseId.New(receipt.Now),
            Kind = kind,
            Number = receipt.Number,
            Channel = channel,
            ReceivedAt = receivedAt,
            RegisteredAt = receipt.Now,
            ReceivedBy = receipt.By,
            TrackingToken = receipt.TrackingToken,
            Story = new CaseStory(Stated.Need(words, askFor, "uraian")),
            DueAt = receivedAt,
            FirstResponseAt = receivedAt,
            FirstResponseBy = receipt.By,
            Version = 1,
        };
        return file;
    }

    private void Bring(IReadOnlyList<PersonFacts> people, DateTime now)
    {
        foreach (var facts in people)
            _people.Add(new Person(Id, _people.Count, facts, now));
        ShowFace();
    }
}
