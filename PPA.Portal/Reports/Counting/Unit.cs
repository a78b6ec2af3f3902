namespace PPA.Portal.Reports.Counting;

/// <summary>What a figure counts. Cases, victims and reported parties are never added to each other.</summary>
public enum Unit
{
    /// <summary>Cases that came in.</summary>
    Case,

    /// <summary>Cases that were open on at least one day.</summary>
    Handled,

    /// <summary>Cases that ended.</summary>
    Ended,
    Victim,
    Reported,

    /// <summary>One victim with one reported party.</summary>
    Pair,
    Service,
    Referral,

    /// <summary>Steps of procedures.</summary>
    Step,

    /// <summary>Clients of the family centre.</summary>
    Client,

    /// <summary>Activities that were held.</summary>
    Activity,

    /// <summary>People who came to an activity.</summary>
    Visitor,

    /// <summary>Complaints about the office's service.</summary>
    Complaint,
}

/// <summary>The word behind a figure.</summary>
public static class Units
{
    public static string Word(this Unit unit) => unit switch
    {
        Unit.Case => "kasus",
        Unit.Handled => "kasus ditangani",
        Unit.Ended => "kasus selesai",
        Unit.Victim => "korban",
        Unit.Reported => "terlapor",
        Unit.Pair => "pasangan korban–terlapor",
        Unit.Service => "layanan",
        Unit.Referral => "rujukan dan pelimpahan",
        Unit.Step => "langkah prosedur",
        Unit.Client => "klien Puspaga",
        Unit.Activity => "kegiatan",
        Unit.Visitor => "peserta kegiatan",
        Unit.Complaint => "keluhan layanan",
    };
}
