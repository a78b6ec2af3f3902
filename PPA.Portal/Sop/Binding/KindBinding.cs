using System.Globalization;
using PPA.Portal.Domain;

namespace PPA.Portal.Sop.Binding;

/// <summary>Files that are not cases: clients of the family centre, activities, complaints about the service.</summary>
internal static class KindBinding
{
    public static void Write(BindAct act)
    {
        foreach (var row in act.NewRows("buku-tamu"))
            act.Db.Add(new GuestBookEntry(row["nama"] ?? "", row["alamat"], row["keperluan"] ?? "", act.Moment(row["tanggal"]) ?? act.Now, act.File.Id, act.By, act.Now));
        if (act.Says("klien-status"))
            act.File.DecideClient(act.Value("klien-status") == "dirujuk" ? ClientStatus.Referred : ClientStatus.Served, act.Value("klien-alasan") ?? "", act.By, act.Now);
        Activity(act);
        Complaint(act);
    }

    private static void Activity(BindAct act)
    {
        if (act.Says("kegiatan-disposisi"))
        {
            var disposition = act.Value("kegiatan-disposisi") switch
            {
                "terima" => ActivityDisposition.Accepted,
                "jadwal-ulang" => ActivityDisposition.Rescheduled,
                _ => ActivityDisposition.Rejected,
            };
            act.File.DisposeActivity(disposition, act.Ahead(act.Values["tanggal-baru"], "tanggal-baru"), act.Values["catatan"], act.By, act.Now);
        }
        if (act.Says("kegiatan-tanggal"))
        {
            act.File.HoldActivity(
                act.Moment(act.Value("kegiatan-tanggal")) ?? act.Now, act.Value("kegiatan-topik") ?? act.File.CommunityActivity?.Topic ?? "",
                act.Value("kegiatan-tempat") ?? act.File.CommunityActivity?.Place ?? "", Audience(act), act.Now);
        }
    }

    /// <summary>A group is a sex and an age: "p-13-17".</summary>
    private static List<AudienceCount> Audience(BindAct act) => act.NewRows("peserta")
        .Select(row => (Group: (row["kelompok"] ?? "").Split('-', 2), Count: int.Parse(row["jumlah"] ?? "0", CultureInfo.InvariantCulture)))
        .Select(row => new AudienceCount(row.Group[0] switch { "p" => Sex.Female, "l" => Sex.Male, _ => Sex.Unknown }, row.Group[^1], row.Count)).ToList();

    private static void Complaint(BindAct act)
    {
        if (act.Says("keluhan-putusan"))
            act.File.FindServiceComplaint(act.Value("keluhan-putusan")!);
        if (act.Says("keluhan-tanggapan"))
            act.File.AnswerServiceComplaint(act.Value("keluhan-tanggapan")!, act.By, act.Now);
        if (act.Says("keluhan-publikasi"))
            act.File.PublishServiceComplaint(act.Value("keluhan-publikasi")!, act.Now);
    }
}
