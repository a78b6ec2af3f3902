namespace PPA.Portal.Domain;

/// <summary>Somebody asked for what the rules do not allow. The message is a sentence in Indonesian, fit for the screen.</summary>
public class RuleException : Exception
{
    public RuleException(string sentence) : base(sentence) { }

    public RuleException(string sentence, string field) : base(sentence) => Field = field;

    public RuleException(string sentence, Exception inner) : base(sentence, inner) { }

    public RuleException() { }

    /// <summary>The field that the sentence belongs to, where there is one.</summary>
    public string? Field { get; }
}

/// <summary>The authorisation table says no.</summary>
public class NotAllowedException : RuleException
{
    public NotAllowedException() : base("Anda tidak memiliki izin untuk tindakan ini.") { }

    public NotAllowedException(string sentence) : base(sentence) { }

    public NotAllowedException(string sentence, Exception inner) : base(sentence, inner) { }
}
