namespace PPA.Portal.Data;

/// <summary>The database cannot be opened as it is. The message is a sentence that says what to do.</summary>
public sealed class DatabaseRefusedException : Exception
{
    public DatabaseRefusedException(string sentence) : base(sentence) { }

    public DatabaseRefusedException() { }

    public DatabaseRefusedException(string sentence, Exception inner) : base(sentence, inner) { }

    internal static DatabaseRefusedException NoAnswer(Exception fault) => new(
        "Server PostgreSQL tidak menjawab atau menolak. Periksa bahwa server itu menyala dan Data:Connection benar; tidak ada yang ditulis.", fault);
}
