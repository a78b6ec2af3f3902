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
        if (act.Says("status-klien"))
            act.File.DecideClient(act.Value("status-klien") == "dirujuk" ? ClientStatus.Referred : ClientStatus.Served, act.Values["alasan-status"] ?? "Menurut pemeriksaan berkas", act.By, act.Now);
        if (act.Says("klien-lengkap") && act.Value("klien-lengkap") is "ya" or "lengkap")
            act.File.CompleteClient(act.Now);
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
            act.File.DisposeActivity(disposition, act.Moment(act.Value("kegiatan-rencana")), act.Values["alasan-disposisi"], act.By, act.Now);
        }
        if (act.Says("kegiatan-tanggal"))
        {
            act.File.HoldActivity(
                act.Moment(act.Value("kegiatan-tanggal")) ?? act.Now, act.Value("kegiatan-topik") ?? act.File.CommunityActivity?.Topic ?? "",
                act.Value("kegiatan-tempat") ?? act.File.CommunityActivity?.Place ?? "", Audience(act), act.Now);
        }
    }

    private static List<AudienceCount> Audience(BindAct act) => act.NewRows("peserta")
        .Select(row => new AudienceCount(
            row["jenis-kelamin"] switch { "P" or "perempuan" => Sex.Female, "L" or "laki-laki" => Sex.Male, _ => Sex.Unknown }, row["kelompok"] ?? "belum-diketahui",
            int.Parse(row["jumlah"] ?? "0", CultureInfo.InvariantCulture))).ToList();

    private static void Complaint(BindAct act)
    {
        if (act.Says("keluhan-tanggapan"))
            act.File.AnswerServiceComplaint(act.Value("keluhan-tanggapan")!, act.By, act.Now);
        if (act.Says("keluhan-publikasi"))
            act.File.PublishServiceComplaint(act.Value("keluhan-publikasi")!, act.Now);
    }
}
