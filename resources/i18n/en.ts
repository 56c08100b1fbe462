<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="fr_FR">
<context>
    <name></name>
    <message>
        <source>Écran 2&#xa0;: absent</source>
        <translation>Screen 2: none</translation>
    </message>
    <message>
        <source>Écran 2&#xa0;: affiché</source>
        <translation>Screen 2: shown</translation>
    </message>
    <message>
        <source>Écran 2&#xa0;: recopie, faites Win+P puis Étendre</source>
        <translation>Screen 2: mirrored, press Win+P then Extend</translation>
    </message>
    <message>
        <source>Écran 2&#xa0;: masqué par vous</source>
        <translation>Screen 2: hidden by you</translation>
    </message>
    <message>
        <source>À venir</source>
        <translation>Upcoming</translation>
    </message>
    <message>
        <source>En cours</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>À sceller</source>
        <translation>To seal</translation>
    </message>
    <message>
        <source>À délibérer</source>
        <translation>To deliberate</translation>
    </message>
    <message>
        <source>Signé</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Exporté</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>Reçu</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>En quarantaine</source>
        <translation>Quarantined</translation>
    </message>
    <message>
        <source>Refusé</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>En retard</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Saisie d’après papier</source>
        <translation>Entered from paper</translation>
    </message>
    <message>
        <source>Déport</source>
        <translation>Recused</translation>
    </message>
</context>
<context>
    <name>CountdownView</name>
    <message>
        <source>Temps dépassé&#xa0;: {0}</source>
        <translation>Over time: {0}</translation>
    </message>
    <message>
        <source>Temps restant&#xa0;: {0}</source>
        <translation>Time left: {0}</translation>
    </message>
</context>
<context>
    <name>ExceptionHook</name>
    <message>
        <source>Une opération a échoué</source>
        <translation>An operation failed</translation>
    </message>
    <message>
        <source>Une opération a échoué, pour une raison interne au logiciel.</source>
        <translation>An operation failed, for a reason inside the software.</translation>
    </message>
    <message>
        <source>Les notes enregistrées sont intactes sur le disque. Vous pouvez continuer&#x202f;; si cela se reproduit, fermez puis rouvrez l’application.</source>
        <translation>The ratings that were saved are intact on the disk. You may go on; if it happens again, close and reopen the application.</translation>
    </message>
    <message>
        <source>Rapport à transmettre au centre&#xa0;: {0}</source>
        <translation>Report to send to the exam office: {0}</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>LauncherWindow</name>
    <message>
        <source>Jurys et oraux de certification, sans connexion</source>
        <translation>Certification juries and orals, offline</translation>
    </message>
    <message>
        <source>Aucune donnée ne quitte cet ordinateur sans une action de votre part. Les fichiers sont chiffrés.</source>
        <translation>No data leaves this computer unless you act. Files are encrypted.</translation>
    </message>
    <message>
        <source>Ouvrir ce dossier</source>
        <translation>Open this package</translation>
    </message>
    <message>
        <source>Où utilisez-vous cet ordinateur&#x202f;?</source>
        <translation>Where do you use this computer?</translation>
    </message>
    <message>
        <source>La salle et le centre sont deux usages du même logiciel.</source>
        <translation>The room and the exam office are two uses of the same software.</translation>
    </message>
    <message>
        <source>Ouvrir un dossier de salle…</source>
        <translation>Open a room package…</translation>
    </message>
    <message>
        <source>Salle d’examen</source>
        <translation>Exam room</translation>
    </message>
    <message>
        <source>Jurés, surveillants de salle</source>
        <translation>Jurors, invigilators</translation>
    </message>
    <message>
        <source>Ouvrir le dossier de la salle, chronométrer, noter, délibérer, signer et exporter sur une clé.</source>
        <translation>Open the room package, time, rate, deliberate, sign and export to a USB stick.</translation>
    </message>
    <message>
        <source>Ouvrir ou créer une session…</source>
        <translation>Open or create a session…</translation>
    </message>
    <message>
        <source>Centre d’examen</source>
        <translation>Exam office</translation>
    </message>
    <message>
        <source>Service des examens</source>
        <translation>Examinations department</translation>
    </message>
    <message>
        <source>Préparer la session, remettre les dossiers aux salles, recevoir les remontées, décider, éditer les documents.</source>
        <translation>Prepare the session, hand packages to the rooms, receive results, decide, issue the documents.</translation>
    </message>
    <message>
        <source>Ouverts récemment</source>
        <translation>Opened recently</translation>
    </message>
    <message>
        <source>Session de démonstration</source>
        <translation>Demonstration session</translation>
    </message>
    <message>
        <source>Une salle et un centre complets, tirés du référentiel, avec des candidats et des jurés fictifs.</source>
        <translation>A complete room and exam office, built from the framework, with fictitious candidates and jurors.</translation>
    </message>
    <message>
        <source>Elle ne se mélange jamais aux sessions réelles.</source>
        <translation>It never mixes with real sessions.</translation>
    </message>
    <message>
        <source>Essayer la démonstration</source>
        <translation>Try the demonstration</translation>
    </message>
    <message>
        <source>Thème du système</source>
        <translation>System theme</translation>
    </message>
    <message>
        <source>Thème clair</source>
        <translation>Light theme</translation>
    </message>
    <message>
        <source>Thème sombre</source>
        <translation>Dark theme</translation>
    </message>
    <message>
        <source>Affichage</source>
        <translation>Display</translation>
    </message>
</context>
<context>
    <name>PinBoxes</name>
    <message>
        <source>Vérification en cours</source>
        <translation>Being checked</translation>
    </message>
    <message>
        <source>Chiffres saisis&#xa0;: {0} sur {1}</source>
        <translation>Digits entered: {0} of {1}</translation>
    </message>
</context>
<context>
    <name>RatingScaleControl</name>
    <message>
        <source>Non observé</source>
        <translation>Not observed</translation>
    </message>
    <message>
        <source>non noté</source>
        <translation>not rated</translation>
    </message>
    <message>
        <source>{0}&#xa0;: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Feuille scellée</source>
        <translation>Sealed sheet</translation>
    </message>
</context>
<context>
    <name>SavedLabel</name>
    <message>
        <source>Rien à enregistrer</source>
        <translation>Nothing to save</translation>
    </message>
    <message>
        <source>Enregistré à {0}</source>
        <translation>Saved at {0}</translation>
    </message>
    <message>
        <source>Non enregistré</source>
        <translation>Not saved</translation>
    </message>
</context>
<context>
    <name>SecondScreenWindow</name>
    <message>
        <source>Écran du public</source>
        <translation>Public screen</translation>
    </message>
</context>
<context>
    <name>WaitingPanel</name>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{0} sur {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>Environ {0}&#xa0;s.</source>
        <translation>About {0}&#xa0;s.</translation>
    </message>
    <message>
        <source>Environ {0}&#xa0;min.</source>
        <translation>About {0}&#xa0;min.</translation>
    </message>
</context>
</TS>
