using PPA.Portal.Domain;

namespace PPA.Portal.Letters.Kinds;

/// <summary>Going out: the letter of assignment, and what was found.</summary>
internal static class OutreachLetters
{
    private static readonly string[] Visits = ["penjangkauan", "kunjungan-rumah", "kunjungan-sekolah", "cek-di-tempat", "survei"];

    /// <summary>Carried by hand and shown to others: it names the team and the register number, no client and no place of theirs.</summary>
    public static void Assignment(Draft draft)
    {
        var facts = draft.Facts;
        var team = facts.Context.Team ?? [.. (facts.File?.Team ?? []).Select(id => new OfficerId(Guid.Parse(id)))];
        // Nobody was named: then whoever holds the file goes, or whoever writes. An order that sends nobody is none.
        if (team.Count == 0 && facts.File is { } file && (file.HolderId ?? facts.Context.Author) is { } goes)
            team = [goes];
        draft.Heading("Dasar").List("dasar").Heading("Menugaskan")
            .Items(team.Select(id => facts.Card(id)).Where(card => card is not null).Select(card => Line(card!)), 4)
            .Heading("Untuk").Say("tugas").Field("Tempat", null).Field("Hari, tanggal", null).Field("Pukul", null)
            .Heading("Ketentuan").List("kewajiban").List("anggaran").Say("penutup").SignOffice();
    }

    public static void Outreach(Draft draft)
    {
        var (facts, file) = (draft.Facts, draft.Facts.File);
        var visit = facts.Latest(file?.Activities, a => Visits.Contains(a.Kind));
        draft.Field("Surat tugas nomor dan tanggal", facts.Context.Reference).Field("Nomor register", facts.Number).Field("Waktu pelaksanaan", facts.DayAndClock(visit?.HappenedAt))
            .Field("Lokasi", null).Field("Petugas", Team(facts));
        foreach (var person in facts.Clients.DefaultIfEmpty())
            draft.Heading("Penerima manfaat").Veiled(person).Field("Disabilitas", PersonLines.Said(person?.Disability)).Field("Hamil", PersonLines.Said(person?.Pregnant));
        draft.Heading("Keadaan yang ditemui").TextOrLines(visit?.Words.Text, 5).Heading("Hasil identifikasi").Field("Bentuk kekerasan", facts.Forms)
            .Field("Tingkat risiko", facts.Risk).Field("Kewenangan", file?.Authority?.Label()).Field("Hasil kunjungan", facts.Codes.Outcomes.Label(visit?.Outcome))
            .Heading("Tindakan yang dilakukan").Services().Heading("Saran dan tindak lanjut").TextOrLines(visit?.Words.Needs, 4).Say("foto").SignOffice("Pelaksana");
    }

    public static void Talk(Draft draft)
    {
        var (facts, activity) = (draft.Facts, draft.Facts.File?.CommunityActivity);
        draft.Say("pembuka").Field("Nomor register", facts.Number).Field("Topik", activity?.Topic).Field("Tempat", activity?.Place)
            .Field("Waktu", facts.DayAndClock(activity?.HeldAt ?? activity?.PlannedAt)).Field("Pelaksana", Team(facts))
            .Heading("Peserta");
        foreach (var group in (activity?.Audience ?? []).GroupBy(a => a.AgeGroup))
            draft.Field(facts.Codes.AgeGroups.Label(group.Key), $"perempuan {Count(group, Sex.Female)}, laki-laki {Count(group, Sex.Male)}");
        draft.Field("Jumlah peserta", activity is null or { Audience.Count: 0 } ? null : $"{activity.Audience.Sum(a => a.Count)} orang")
            .Heading("Jalannya kegiatan").Lines(5).Heading("Hasil dan tindak lanjut").Lines(3).SignOffice("Pelaksana");
    }

    private static int Count(IEnumerable<ActivityAudience> group, Sex sex) => group.Where(a => a.Sex == sex).Sum(a => a.Count);

    private static string Team(FileFacts facts) =>
        string.Join(", ", (facts.Context.Team ?? (facts.Context.Author is { } author ? [author] : [])).Select(id => facts.Officer(id)).Where(name => name.Length > 0));

    private static string Line(Accounts.OfficerCard card) =>
        FileFacts.Joined(card.DisplayName, card.Rank, "NIP " + (card.StaffNumber.Length > 0 ? card.StaffNumber : Placeholders.Dots), card.Roles[0].Label().ToLowerInvariant());
}
