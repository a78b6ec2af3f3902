using PPA.Portal.Domain;

namespace PPA.Portal.Tests.Support;

/// <summary>Invented case files for tests of rules, without a database.</summary>
public static class GivenFile
{
    public static readonly OfficerId Rina = new(Guid.Parse("11111111-1111-4111-8111-111111111111"));
    public static readonly OfficerId Dewi = new(Guid.Parse("22222222-2222-4222-8222-222222222222"));
    public static readonly OfficerId Sari = new(Guid.Parse("33333333-3333-4333-8333-333333333333"));
    public static readonly DateTime Nine = TestClock.MondayMorning;

    /// <summary>A case with a victim, a reporter and a reported party.</summary>
    /// <param name="reportedAge">Of the reported party.</param>
    public static CaseFile Case(string[]? forms = null, int? reportedAge = 40, string number = "B-2026-0001", string reportedNik = "1276021212800002")
    {
        var complaint = Given.Complaint(nik: "1276024506850001");
        return CaseFile.Receive(
            complaint with
            {
                People = [.. complaint.People, new PersonFacts(PersonRole.ReportedParty, new PersonIdentity("Bambang Sutejo", reportedNik), Sex.Male, reportedAge, Relation: "suami-istri")],
                Incident = complaint.Incident with { Forms = forms ?? ["fisik"] },
            },
            new Receipt(number, Rina, null, null, Nine), Given.Due);
    }

    public static CaseFile AtRisk(this CaseFile file, RiskLevel level) => Given.Judged(file, level, Sari, Nine);

    /// <summary>First response given, so that the file may end.</summary>
    public static CaseFile Answered(this CaseFile file)
    {
        file.RecordFirstResponse("Dihubungi.", Rina, Nine);
        return file;
    }

    /// <summary>The victim says yes to these items.</summary>
    public static CaseFile Agreeing(this CaseFile file, params string[] items)
    {
        foreach (var item in items)
            file.RecordConsent(Consent(file, item), Rina, Nine);
        return file;
    }

    public static ConsentFacts Consent(CaseFile file, string item, bool given = true, string? reason = null) =>
        new(item, given, reason, new ConsentSigner("Melati Kusumawardani", null, file.Victim().Id), "diri-sendiri");

    public static Person Victim(this CaseFile file) => file.People.First(p => p.Role == PersonRole.Victim);

    public static Person Reported(this CaseFile file) => file.People.First(p => p.Role == PersonRole.ReportedParty);

    public static RuleException Refused(Action act) => Xunit.Assert.Throws<RuleException>(act);
}
