using PPA.Portal.Domain;
using PPA.Portal.Tests.Support;
using static PPA.Portal.Tests.Support.GivenFile;

namespace PPA.Portal.Tests.Domain;

/// <summary>Files that are not cases of violence.</summary>
public sealed class KindTests
{
    private static readonly DateTime EndOfDay = Nine.AddHours(15);

    [Fact]
    public void Each_kind_has_its_own_letter() =>
        Assert.Equal(["B", "P", "K", "L"], Enum.GetValues<CaseKind>().Select(k => k.Register()));

    [Fact]
    public void A_client_of_the_family_centre_needs_no_violence_and_runs_no_clock()
    {
        var file = CaseFile.OpenFamilyClient(Couple(), new Receipt("P-2026-0001", Rina, null, null, Nine));
        Assert.Equal((CaseKind.FamilyClient, Nine, false), (file.Kind, file.FirstResponseAt!.Value, file.SexualViolence));
        Assert.Equal(("A.L.", 1), (file.Initials, file.Face.Victims));
        Refused(() => CaseFile.OpenFamilyClient(Couple() with { People = [] }, new Receipt("P-2026-0002", Rina, null, null, Nine)));
        Refused(() => file.BeginMediation(MediationTrack.OutOfCourt, Rina, Nine));
    }

    [Fact]
    public void A_client_is_served_or_referred_with_a_reason()
    {
        var file = CaseFile.OpenFamilyClient(Couple(), new Receipt("P-2026-0001", Rina, null, null, Nine));
        Assert.Equal("status", Refused(() => file.DecideClient(ClientStatus.Undecided, "x", Rina, Nine)).Field);
        Assert.Equal("alasan", Refused(() => file.DecideClient(ClientStatus.Referred, "", Rina, Nine)).Field);
        file.DecideClient(ClientStatus.Served, "Konseling pranikah", Rina, Nine);
        Assert.Equal(ClientStatus.Served, file.FamilyClient!.Status);
        Refused(() => Case().DecideClient(ClientStatus.Served, "Bukan klien", Rina, Nine));
        file.Close("Selesai", Rina, Dewi, Nine);
    }

    [Fact]
    public void An_activity_is_held_only_after_it_was_accepted_and_counts_who_came()
    {
        var file = Asked();
        Refused(() => file.HoldActivity(Nine, "Topik", "Balai", [], Nine));
        Assert.Equal("alasan", Refused(() => file.DisposeActivity(ActivityDisposition.Rejected, null, null, Rina, Nine)).Field);
        Assert.Equal("tanggal", Refused(() => file.DisposeActivity(ActivityDisposition.Rescheduled, null, "Bentrok", Rina, Nine)).Field);
        file.DisposeActivity(ActivityDisposition.Rescheduled, Nine.AddDays(7), "Bentrok", Rina, Nine);
        file.HoldActivity(Nine, "Pola asuh", "Balai RW 3", [new(Sex.Female, "25-44", 20), new(Sex.Male, "25-44", 4), new(Sex.Male, "0-5", 0)], Nine);
        file.HoldActivity(Nine, "Pola asuh", "Balai RW 3", [new(Sex.Female, "25-44", 21)], Nine);
        Assert.Equal(21, file.CommunityActivity!.Audience.Single().Count);
        Assert.Equal("peserta", Refused(() => file.HoldActivity(Nine, "T", "B", [new(Sex.Male, "0-5", 1), new(Sex.Male, "0-5", 2)], Nine)).Field);
    }

    [Fact]
    public void A_complaint_made_directly_is_answered_the_same_day_and_any_other_within_24_hours()
    {
        Assert.Equal(EndOfDay, Complained("langsung", "Ratih Puspita").DueAt);
        Assert.Equal(Nine.AddHours(24), Complained("kotak-saran", null).DueAt);
        Assert.Null(Complained("kotak-saran", null).FirstResponseAt);
        Assert.Equal("pelapor", Refused(() => Complained("langsung", null)).Field);
    }

    [Fact]
    public void What_came_from_LAPOR_has_its_number_there()
    {
        Assert.Equal("nomor-lapor", Refused(() => Complained("sp4n-lapor", null)).Field);
        Assert.Equal(("7781", Channel.Lapor), (Complained("sp4n-lapor", null, "7781").ServiceComplaint!.LaporNumber, Complained("sp4n-lapor", null, "7781").Channel));
    }

    [Fact]
    public void An_answer_follows_the_first_response_and_only_then_it_may_be_published()
    {
        var file = Complained("langsung", "Ratih Puspita");
        Refused(() => file.AnswerServiceComplaint("Loket ditambah", Rina, Nine));
        Refused(() => file.PublishServiceComplaint("Antrean panjang. Loket ditambah.", Nine));
        file.RecordFirstResponse("Diterima dan dicatat", Rina, Nine);
        file.AnswerServiceComplaint("Loket ditambah", Rina, Nine);
        file.Close("Selesai", Rina, Dewi, Nine);
        file.PublishServiceComplaint("Antrean panjang. Loket ditambah.", Nine);
        Assert.Equal(Nine, file.ServiceComplaint!.PublishedAt);
        file.UnpublishServiceComplaint();
        Assert.Null(file.ServiceComplaint.PublicText);
    }

    [Theory]
    [InlineData("Keluhan Ibu ratih sudah ditangani.")]
    [InlineData("Hubungi 0812 9876 5432.")]
    [InlineData("NIK 1276024506850001 tercatat.")]
    public void What_is_published_holds_no_name_or_number(string text)
    {
        var file = Complained("langsung", "Ratih Puspita");
        file.RecordFirstResponse("Dicatat", Rina, Nine);
        file.AnswerServiceComplaint("Loket ditambah", Rina, Nine);
        Assert.Equal("ringkasan", Refused(() => file.PublishServiceComplaint(text, Nine)).Field);
    }

    [Fact]
    public void A_guest_has_a_name_and_a_purpose()
    {
        Refused(() => _ = new GuestBookEntry("", null, "Konsultasi", Nine, null, Rina, Nine));
        Refused(() => _ = new GuestBookEntry("Andini", null, "", Nine, null, Rina, Nine));
    }

    private static FamilyClientFacts Couple() => new(
        Channel.WalkIn, Nine, "calon-pengantin", "Ingin konseling pranikah", [new PersonFacts(PersonRole.Client, new PersonIdentity("Andini Larasati"), Sex.Female, 24)]);

    private static CaseFile Asked() => CaseFile.OpenActivity(
        new CommunityActivityFacts(Channel.Letter, Nine, "Pola asuh", "Balai RW 3", Nine.AddDays(3), "Ketua PKK", null, "Mohon penyuluhan"),
        new Receipt("K-2026-0001", Rina, null, null, Nine));

    private static CaseFile Complained(string door, string? name, string? lapor = null) => CaseFile.OpenServiceComplaint(
        new ServiceComplaintFacts(door, Nine, lapor, "Antrean terlalu lama", null, name is null ? [] : [new PersonFacts(PersonRole.Reporter, new PersonIdentity(name))]),
        EndOfDay, new Receipt("L-2026-0001", Rina, null, null, Nine));
}
